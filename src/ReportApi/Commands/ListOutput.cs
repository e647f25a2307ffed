using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary>Prints a register: one JSON line per item, or a table for a person.</summary>
internal static class ListOutput
{
    public static int Print<T>(IReadOnlyList<T> items, bool json, Terminal terminal, params (string Heading, Func<T, string?> Text)[] columns)
    {
        if (json)
        {
            foreach (var item in items) terminal.Output.WriteLine(Json.Line(item));
        }
        else if (items.Count == 0)
        {
            terminal.Error.WriteLine("Chưa có mục nào.");
        }
        else
        {
            var rows = items.Select(item => (IReadOnlyList<string>)[.. columns.Select(c => c.Text(item) ?? "")]).ToList();
            terminal.Output.Write(TextTable.Of([.. columns.Select(c => c.Heading)], rows, [.. columns.Select(_ => false)]));
        }

        return ExitCode.Done;
    }
}
