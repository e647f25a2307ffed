using System.Text;

namespace DienHinh.Ingest.Workbooks;

/// <summary>Delimited text as a sheet: delimiter by what splits the lines most evenly.</summary>
internal static class DelimitedText
{
    private static readonly char[] s_delimiters = [';', '\t', ',', '|'];

    public static SheetGrid Read(byte[] content)
    {
        var text = TextBytes.Decode(content);
        var rows = new List<GridRow>();
        var cut = new SheetCut();
        var number = 0;
        var budget = new CellBudget();
        foreach (var record in Records(text, DelimiterOf(text)))
        {
            number++;
            if (record.Skip(ReadingLimits.Columns).Any(field => field.Length > 0)) cut.Columns();
            var cells = record.Take(ReadingLimits.Columns).Select(field => field.Length == 0 ? Cell.Empty : Cell.OfText(field.Length > ReadingLimits.TextKept ? field[..ReadingLimits.TextKept] : field)).ToArray();
            if (!cells.Any(c => c.Kind != CellKind.Empty)) continue;
            if (rows.Count >= ReadingLimits.Rows)
            {
                cut.Rows(number);
                break;
            }

            budget.Spend(cells);
            rows.Add(new GridRow(number, cells, false));
        }

        return new SheetGrid("CSV", rows, cut: cut.Words);
    }

    // RFC 4180, read forgivingly: a quote that opens in mid-field is a letter, and a quoted field that never closes ends with the file.
    private static IEnumerable<List<string>> Records(string text, char delimiter)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == delimiter)
            {
                record.Add(field.ToString());
                field.Clear();
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
                record.Add(field.ToString());
                field.Clear();
                yield return record;
                record = [];
            }
            else
            {
                field.Append(c);
            }
        }

        record.Add(field.ToString());
        yield return record;
    }

    private static char DelimiterOf(string text)
    {
        var lines = text.Split('\n', 60).Take(50).Where(l => l.Trim().Length > 0).ToList();
        return s_delimiters.OrderByDescending(d => Evenness(lines, d)).First();
    }

    // How many lines share the most common number of delimiters, weighted by that number; no delimiter is worth nothing.
    private static int Evenness(List<string> lines, char delimiter)
    {
        var common = lines.Select(l => l.Count(c => c == delimiter)).Where(n => n > 0).GroupBy(n => n).OrderByDescending(g => g.Count() * Math.Min(g.Key, 8)).FirstOrDefault();
        return common is null ? 0 : common.Count() * Math.Min(common.Key, 8);
    }
}
