using System.Globalization;
using System.Text;
using DienHinh.Analytics.Charts.Text;

namespace DienHinh.Analytics.Exports;

/// <summary>Where a text stands in its width.</summary>
internal enum PdfAlign
{
    Left,
    Centre,
    Right,
    Justified,
}

/// <summary>A face in a size; lengths are points, 72 to the inch.</summary>
internal sealed record PdfLetters(PdfFont Font, double Size)
{
    /// <summary>From one line to the next, as Times New Roman has it.</summary>
    public double Line => Size * 1.15;

    public double Width(string text) => Font.Measure(text) * Size;
}

/// <summary>A size of page with its margins, in points.</summary>
internal sealed record PdfPaper(double PageWidth, double PageHeight, double Left, double Right, double Top, double Bottom)
{
    /// <summary>A4 with the margins of Nghị định 30/2020/NĐ-CP: 30 mm left, 20 mm elsewhere.</summary>
    public static PdfPaper A4 { get; } = new(595.28, 841.89, 85.05, 56.7, 56.7, 56.7);

    /// <summary>A slide, 16 : 9.</summary>
    public static PdfPaper Slide { get; } = new(960, 540, 44, 44, 105, 44);

    /// <summary>Between the margins.</summary>
    public double Width => PageWidth - Left - Right;
}

/// <summary>The pages of a PDF while they are filled from top to bottom.</summary>
internal sealed class PdfPages(PdfPaper paper)
{
    /// <summary>From line to line of a paragraph, in parts of the letters' own line.</summary>
    public const double ParagraphSpacing = 1.1;

    private readonly PdfFont[] _papers = PdfFont.Papers();
    private readonly Dictionary<FontWeight, PdfFont> _charts = [];
    private readonly List<StringBuilder> _pages = [new()];

    /// <summary>Where text begins, from the left.</summary>
    public double Left => paper.Left;

    /// <summary>How wide text is.</summary>
    public double Width => paper.Width;

    /// <summary>Where the next line stands, from the top of the page.</summary>
    public double Y { get; set; } = paper.Top;

    public PdfLetters Letters(double size, bool isBold = false, bool isItalic = false) => new(_papers[(isBold ? 1 : 0) + (isItalic ? 2 : 0)], size);

    /// <summary>Letters of charts and slides.</summary>
    public PdfLetters Letters(double size, FontWeight weight)
    {
        if (!_charts.TryGetValue(weight, out var font)) _charts[weight] = font = PdfFont.OfCharts(weight);
        return new(font, size);
    }

    /// <summary>Room for so much height, on a new page where this one lacks it; true where one was begun.</summary>
    public bool Need(double height)
    {
        if (Y + height <= paper.PageHeight - paper.Bottom || Y <= paper.Top)
            return false;
        BreakNumbered();
        return true;
    }

    /// <summary>Goes on at the top of a new page.</summary>
    public void Break()
    {
        _pages.Add(new());
        Y = paper.Top;
    }

    /// <summary>The same with the number of the page, which the first page has not.</summary>
    public void BreakNumbered()
    {
        Break();
        var number = _pages.Count.ToString(CultureInfo.InvariantCulture);
        var letters = Letters(13);
        Text(number, letters, (paper.PageWidth - letters.Width(number)) / 2, 40);
    }

    /// <summary>A paragraph whose first line is further in.</summary>
    public void Paragraph(string text, PdfLetters letters, PdfAlign align = PdfAlign.Left, double? x = null, double? width = null, double first = 0, double spacing = ParagraphSpacing)
    {
        var room = width ?? Width;
        var lines = PdfText.Wrap(text, letters, room, first);
        foreach (var (i, line) in lines.Index())
        {
            Need(letters.Line * spacing);
            var indent = i == 0 ? first : 0;
            PdfText.Draw(this, line, letters, (x ?? Left) + indent, Y + letters.Size, room - indent, align == PdfAlign.Justified && i == lines.Count - 1 ? PdfAlign.Left : align);
            Y += letters.Line * spacing;
        }
    }

    /// <summary>A text at its base line; the colour is given as red, green, blue from 0 to 1, null for black.</summary>
    public void Text(string text, PdfLetters letters, double x, double baseline, string? colour = null) =>
        Draw($"BT {colour ?? "0 0 0"} rg /{letters.Font.Name} {letters.Size:0.##} Tf 1 0 0 1 {x:0.##} {paper.PageHeight - baseline:0.##} Tm <{letters.Font.Encode(text)}> Tj ET\n");

    /// <summary>A thin line around a point.</summary>
    public void Rule(double centre, double length)
    {
        Draw($"0.7 w 0 G {centre - (length / 2):0.##} {paper.PageHeight - Y - 5:0.##} m {centre + (length / 2):0.##} {paper.PageHeight - Y - 5:0.##} l S\n");
        Y += 11;
    }

    /// <summary>A box, with a grey frame unless told otherwise, filled with a colour given as red, green, blue from 0 to 1.</summary>
    public void Box(double x, double y, double width, double height, string? fill, bool isFramed = true)
    {
        var box = FormattableString.Invariant($"{x:0.##} {paper.PageHeight - y - height:0.##} {width:0.##} {height:0.##} re");
        if (fill is not null)
            _pages[^1].Append(CultureInfo.InvariantCulture, $"{fill} rg {box} f 0 g\n");
        if (isFramed)
            _pages[^1].Append(CultureInfo.InvariantCulture, $"0.5 w 0.5 G {box} S\n");
    }

    /// <summary>Operators of the page that is being filled, as they are; lengths are points from the bottom left.</summary>
    public void Operators(string operators) => _pages[^1].Append(operators);

    /// <summary>A point given from the top of the page, as the operators want it.</summary>
    public double FromBottom(double y) => paper.PageHeight - y;

    /// <summary>Writes the file.</summary>
    public void Write(Stream stream, string title)
    {
        var file = new PdfFile();
        var tree = file.Reserve();
        var fonts = _papers.Concat(_charts.Values).Select(f => (f.Name, Number: f.AddTo(file))).Where(f => f.Number > 0).Select(f => FormattableString.Invariant($"/{f.Name} {f.Number} 0 R")).ToList();
        var resources = file.Add($"<< /Font << {string.Join(' ', fonts)} >> >>");
        var pages = _pages.Select(p => file.Add(FormattableString.Invariant(
            $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {paper.PageWidth} {paper.PageHeight}] /Resources {resources} 0 R /Contents {file.AddStream(Encoding.ASCII.GetBytes(p.ToString()))} 0 R >>"))).ToList();
        file.Set(tree, FormattableString.Invariant($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(p => FormattableString.Invariant($"{p} 0 R")))}] >>"));
        var root = file.Add(FormattableString.Invariant($"<< /Type /Catalog /Pages {tree} 0 R /Lang (vi-VN) /ViewerPreferences << /DisplayDocTitle true >> >>"));
        file.Write(stream, root, file.Add($"<< /Title {PdfFile.Text(title)} >>"));
    }

    private void Draw(FormattableString operators) => _pages[^1].Append(FormattableString.Invariant(operators));
}
