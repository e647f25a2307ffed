using System.Text;
using DienHinh.Analytics.Exports;
using DienHinh.Analytics.Querying;
using DienHinh.ReportApi.Hosting;

namespace DienHinh.ReportApi.Commands;

/// <summary>An answer as aligned text for a terminal.</summary>
internal static class TextTable
{
    public static string Of(ResultTable table)
    {
        var shown = Display.Columns(table);
        var head = shown.Select(i => table.Columns[i].Title.Vi).ToList();
        var body = table.Rows.Select(row => shown.Select(i => Display.Cell(row[i], table.Columns[i])).ToList()).ToList();
        foreach (var row in TotalRows.Of(table)) body.Add([.. shown.Select((i, at) => at == 0 && row[i] is null && !row.Contains(TotalRows.Label) ? TotalRows.Label : Display.Cell(row[i], table.Columns[i]))]);

        var text = new StringBuilder(Of(head, body, [.. shown.Select(i => table.Columns[i].Type != ColumnType.Text)]));
        foreach (var warning in table.Warnings) text.Append("* ").Append(warning.Message).Append('\n');
        if (table.Truncated) text.Append(Display.Culture, $"* Mới hiện {table.Rows.Count:N0} trong {table.TotalRows:N0} dòng; hãy tăng --limit.\n");
        foreach (var (row, facts) in (table.Lineage ?? []).Zip(body, (facts, row) => (row, facts)).Where(l => l.facts.Count > 0))
        {
            text.Append(Display.Culture, $"\n{string.Join(", ", row.Zip(shown).Where(c => table.Columns[c.Second].Role != ColumnRole.Measure).Select(c => c.First))}: {facts.Count:N0} nguồn\n");
            foreach (var fact in facts) text.Append(Display.Culture, $"  {fact.Id}  {fact.Name}  {fact.File} / {fact.Sheet} / {fact.Cells}\n");
        }

        return text.ToString();
    }

    public static string Of(IReadOnlyList<string> head, IReadOnlyList<IReadOnlyList<string>> body, IReadOnlyList<bool> rightAligned)
    {
        var widths = head.Select((h, i) => body.Select(r => r[i].Length).Append(h.Length).Max()).ToList();
        var text = new StringBuilder();
        Append(head);
        Append([.. widths.Select(w => new string('-', w))]);
        foreach (var row in body) Append(row);
        return text.ToString();

        void Append(IReadOnlyList<string> cells) =>
            text.Append(string.Join("  ", cells.Select((c, i) => rightAligned[i] ? c.PadLeft(widths[i]) : c.PadRight(widths[i]))).TrimEnd()).Append('\n');
    }
}
