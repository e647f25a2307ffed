using System.CommandLine;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>units</c>: the administrative units, or those of one code.</summary>
internal static class UnitsCommand
{
    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string?>("CODE") { Description = "mã đơn vị", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var command = new Command("units", "Các đơn vị hành chính đã biết.") { code, json, UnitsImportCommand.Create(terminal) };
        command.SetAction(parsed =>
        {
            var catalogue = ReferenceData.Load(SharedOptions.DataFolderOf(parsed));
            var units = catalogue.Units;
            var asked = parsed.GetValue(code);
            var found = asked is null ? units.All : units.Find(asked) is { } one && one.Id == asked && one.Code != asked ? [one] : units.ByCode(asked);
            if (found.Count == 0) throw KnownNames.Unknown("đơn vị", asked!, units.All.Select(u => u.Code));
            return ListOutput.Print(UnitEntry.Of(found, catalogue, VietnamDay.Today(TimeProvider.System)), parsed.GetValue(json), terminal,
                ("Mã", u => u.Id), ("Cấp", u => Words.Vietnamese.Level(u.Level)), ("Tên", u => u.Name), ("Thuộc", u => u.Parent), ("Cụm", u => u.Cluster),
                ("Từ ngày", u => u.ValidFrom is null ? "" : Display.Day(u.ValidFrom)), ("Đến ngày", u => u.ValidTo is null ? "" : Display.Day(u.ValidTo)));
        });
        return command;
    }
}
