using System.Globalization;
using System.Text;
using DienHinh.Analytics.Charts;
using DienHinh.Analytics.Querying;

namespace DienHinh.Notebooks;

/// <summary>The readable page that a notebook writes: what is said, the tables and the pictures, in the order in which they are put in. It needs no other file.</summary>
internal sealed class Page(string title)
{
    private const string Look = """
        body { font: 17px/1.55 "Noto Sans", system-ui, sans-serif; color: #1d2733; background: #fff; max-width: 62rem; margin: 2rem auto; padding: 0 1.5rem; }
        h1 { font-size: 1.7rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2.2rem; }
        p { max-width: 46rem; } data { font-weight: 600; } .note { color: #5a6675; font-size: .88rem; }
        .wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .88rem; line-height: 1.35; margin: .6rem 0 1.2rem; }
        th, td { border-bottom: 1px solid #d8dee6; padding: .3rem .6rem; text-align: left; vertical-align: top; }
        th { border-bottom: 2px solid #8b97a6; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
        svg { max-width: 100%; height: auto; }
        """;

    private static readonly CultureInfo s_culture = CultureInfo.GetCultureInfo("vi-VN");
    private readonly StringBuilder _body = new();

    /// <summary>A heading.</summary>
    public void Heading(string text) => _body.Append("<h2>").Append(Safe(text)).Append("</h2>\n");

    /// <summary>A paragraph. Numbers in it are figures: they stand in it as people read them and as programs do.</summary>
    public void Text(FormattableString text) => _body.Append("<p>").Append(Filled(text)).Append("</p>\n");

    /// <summary>How to read what stands above.</summary>
    public void Note(FormattableString text) => _body.Append("<p class=\"note\">").Append(Filled(text)).Append("</p>\n");

    /// <summary>A table; numbers stand at the right, a gap is a dash.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var all = rows.ToList();
        string Style(int column) => all.Exists(r => r[column] is not (string or null)) ? " class=\"number\"" : "";
        _body.Append("<div class=\"wide\"><table><thead><tr>").AppendJoin("", headings.Select((h, i) => $"<th{Style(i)}>{Safe(h)}</th>")).Append("</tr></thead><tbody>\n");
        foreach (var row in all) _body.Append("<tr>").AppendJoin("", row.Select((v, i) => $"<td{Style(i)}>{Value(v)}</td>")).Append("</tr>\n");
        _body.Append("</tbody></table></div>\n");
    }

    /// <summary>The table of an answer, with these of its columns.</summary>
    public void Table(ResultTable table, params string[] columns)
    {
        var shown = columns.Select(name => table.Columns.Index().First(c => c.Item.Name == name)).ToList();
        IReadOnlyList<object?> Cells(IReadOnlyList<object?> row) => [.. shown.Select(c => c.Item.Unit == "ratio" && row[c.Index] is double ratio ? Percent(ratio) : row[c.Index])];
        Table([.. shown.Select(c => c.Item.Title.Vi)], [.. table.Rows.Select(Cells), .. table.Totals is { } totals ? [Cells(totals)] : Array.Empty<IReadOnlyList<object?>>()]);
    }

    /// <summary>A picture.</summary>
    public void Picture(ChartSpec chart, int height = 460) => _body.Append("<figure style=\"margin:1rem 0\">").Append(ChartRenderer.Svg(chart, new ChartSize(960, height))).Append("</figure>\n");

    /// <summary>0.5 as "50 %".</summary>
    public static string Percent(double ratio) => (ratio * 100).ToString("#,##0.#", s_culture) + " %";

    /// <summary>Writes the page to the path that the first argument gives, else to artifacts/notebooks, and says where it lies.</summary>
    public void Write(string[] args, string name)
    {
        var path = args.Length > 0 ? args[0] : Path.Combine(SampleData.Root, "artifacts", "notebooks", name + ".html");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, $"<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Safe(title)}</title><style>\n{Look}</style></head>\n<body><h1>{Safe(title)}</h1>\n{_body}</body></html>\n");
        Console.WriteLine(Path.GetFullPath(path));
    }

    private static string Filled(FormattableString text) => string.Format(s_culture, Safe(text.Format), [.. text.GetArguments().Select(object? (a) => Value(a))]);

    private static string Value(object? value) => value switch
    {
        null => "–",
        string text => Safe(text),
        IFormattable number => $"<data value=\"{number.ToString(null, CultureInfo.InvariantCulture)}\">{number.ToString("#,##0.###", s_culture)}</data>",
        _ => Safe(value.ToString() ?? ""),
    };

    private static string Safe(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
