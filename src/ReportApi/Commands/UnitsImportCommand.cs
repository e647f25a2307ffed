using System.CommandLine;
using DienHinh.Ingest;
using DienHinh.Ingest.Domain;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary><c>units import</c>: a national list of units, and what became of them, for this data folder.</summary>
internal static class UnitsImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE") { Description = "danh sách đơn vị, .csv hoặc .xlsx: code, name, level, parent, valid_from, valid_to", Arity = ArgumentArity.ZeroOrOne };
        var succession = new Option<string?>("--succession") { Description = "bảng kế thừa: unit, successor, date, part", HelpName = "FILE" };
        var clusters = new Option<string?>("--clusters") { Description = "cụm, khối thi đua: cluster, name, unit, valid_from, valid_to", HelpName = "FILE" };
        var json = SharedOptions.Json();
        var command = new Command("import", "Nạp danh sách đơn vị hành chính, bảng kế thừa, cụm thi đua vào thư mục dữ liệu (xem docs/units.md).") { file, succession, clusters, json };
        command.SetAction(parsed => Run(SharedOptions.DataFolderOf(parsed), parsed.GetValue(file), parsed.GetValue(succession), parsed.GetValue(clusters), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string folder, string? file, string? succession, string? clusters, bool json, Terminal terminal)
    {
        if ((file ?? succession ?? clusters) is null) throw new WrongUseException("Hãy nêu tệp cần nạp: danh sách đơn vị, --succession hoặc --clusters.");
        using var workers = Workers.Start();
        var own = ReferenceData.Load().Units.All.Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        var catalogue = DataFolder.ImportUnits(folder, ReferenceData.Folder(), Read(file), Read(succession), TimeProvider.System, workers, Read(clusters));
        AccountOptions.Note(folder, "units-imported", string.Join(", ", new[] { file, succession, clusters }.OfType<string>().Select(f => Path.GetFileName(f))), after: catalogue.ContentHash);
        var units = catalogue.Units;
        // Opened so that the tables follow at once, and what was stored under the old list is told.
        using var data = OpenFolder.Open(folder, workers);
        foreach (var notice in data.Notices) terminal.Error.WriteLine(notice);
        var result = new ImportResult(units.All.Count, units.All.Count(u => !own.Contains(u.Id)), units.Successions.Count,
            units.Successions.Where(s => s.IsPart).Select(s => s.UnitId).Distinct(StringComparer.Ordinal).Count(),
            units.All.Count(u => u.Level == UnitLevel.Commune && u.ValidTo is not null), units.All.Count(u => u.Level == UnitLevel.Commune && u.ValidTo is null), catalogue.Clusters.Count, data.Catalogue.ContentHash);
        terminal.Output.WriteLine(json ? Json.Line(result) : string.Create(Display.Culture,
            $"Danh mục của thư mục này có {result.Units:N0} đơn vị ({result.Added:N0} nạp thêm), {result.Successions:N0} bước kế thừa, {result.Divided:N0} đơn vị bị chia, {result.Clusters:N0} cụm thi đua."));
        return ExitCode.Done;
    }

    private static ImportFile? Read(string? path) => path is null ? null : File.Exists(path)
        ? new(Path.GetFileName(path), File.ReadAllBytes(path))
        : throw new WrongUseException($"Không thấy tệp \"{path}\".");

    private sealed record ImportResult(int Units, int Added, int Successions, int Divided, int EndedCommunes, int Communes, int Clusters, string ContentHash);
}
