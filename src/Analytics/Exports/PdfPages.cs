using System.Globalization;
using System.Text;

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

/// <summary>The pages of a PDF while they are filled from top to bottom: A4 with the margins of the decree.</summary>
internal sealed class PdfPages
{
    public const double Left = 85.05;
    public const double Width = PageWidth - Left - 56.7;
    private const double PageWidth = 595.28;
    private const double PageHeight = 841.89;
    private const double Top = 56.7;
    private const double Bottom = PageHeight - 56.7;

    private readonly PdfFont[] _faces = PdfFont.Faces();
    private readonly List<StringBuilder> _pages = [new()];
    private readonly List<PdfPicture> _pictures = [];

    /// <summary>Where the next line stands, from the top of the page.</summary>
    public double Y { get; set; } = Top;

    public PdfLetters Letters(double size, bool isBold = false, bool isItalic = false) => new(_faces[(isBold ? 1 : 0) + (isItalic ? 2 : 0)], size);

    /// <summary>Room for so much height, on a new page where this one lacks it; true where one was begun.</summary>
    public bool Need(double height)
    {
        if (Y + height <= Bottom || Y <= Top)
            return false;
        Break();
        return true;
    }

    /// <summary>Goes on at the top of a new page, with its number, which the first page has not.</summary>
    public void Break()
    {
        _pages.Add(new());
        Y = Top;
        var number = _pages.Count.ToString(CultureInfo.InvariantCulture);
        var letters = Letters(13);
        Text(number, letters, (PageWidth - letters.Width(number)) / 2, 40);
    }

    /// <summary>A paragraph whose first line is further in.</summary>
    public void Paragraph(string text, PdfLetters letters, PdfAlign align = PdfAlign.Left, double x = Left, double width = Width, double first = 0, double spacing = 1.1)
    {
        var lines = PdfText.Wrap(text, letters, width, first);
        foreach (var (i, line) in lines.Index())
        {
            Need(letters.Line * spacing);
            var indent = i == 0 ? first : 0;
            PdfText.Draw(this, line, letters, x + indent, Y + letters.Size, width - indent, align == PdfAlign.Justified && i == lines.Count - 1 ? PdfAlign.Left : align);
            Y += letters.Line * spacing;
        }
    }

    /// <summary>A text at its base line.</summary>
    public void Text(string text, PdfLetters letters, double x, double baseline) =>
        Draw($"BT /{letters.Font.Name} {letters.Size:0.##} Tf 1 0 0 1 {x:0.##} {PageHeight - baseline:0.##} Tm <{letters.Font.Encode(text)}> Tj ET\n");

    /// <summary>A thin line around a point.</summary>
    public void Rule(double centre, double length)
    {
        Draw($"0.7 w 0 G {centre - (length / 2):0.##} {PageHeight - Y - 5:0.##} m {centre + (length / 2):0.##} {PageHeight - Y - 5:0.##} l S\n");
        Y += 11;
    }

    /// <summary>A box with a grey frame, filled with a colour given as red, green, blue from 0 to 1.</summary>
    public void Box(double x, double y, double width, double height, string? fill)
    {
        var box = FormattableString.Invariant($"{x:0.##} {PageHeight - y - height:0.##} {width:0.##} {height:0.##} re");
        if (fill is not null)
            _pages[^1].Append(CultureInfo.InvariantCulture, $"{fill} rg {box} f 0 g\n");
        _pages[^1].Append(CultureInfo.InvariantCulture, $"0.5 w 0.5 G {box} S\n");
    }

    /// <summary>A picture as wide as the text.</summary>
    public void Picture(PdfPicture picture, double height)
    {
        _pictures.Add(picture);
        Draw($"q {Width:0.##} 0 0 {height:0.##} {Left:0.##} {PageHeight - Y - height:0.##} cm /P{_pictures.Count} Do Q\n");
        Y += height;
    }

    /// <summary>Writes the file.</summary>
    public void Write(Stream stream, string title)
    {
        var file = new PdfFile();
        var tree = file.Reserve();
        var pictures = _pictures.Select((p, i) => FormattableString.Invariant(
            $"/P{i + 1} {file.AddStream(p.Pixels, FormattableString.Invariant($"/Type /XObject /Subtype /Image /Width {p.Width} /Height {p.Height} /ColorSpace /DeviceRGB /BitsPerComponent 8"))} 0 R")).ToList();
        var fonts = _faces.Select(f => (f.Name, Number: f.AddTo(file))).Where(f => f.Number > 0).Select(f => FormattableString.Invariant($"/{f.Name} {f.Number} 0 R")).ToList();
        var resources = file.Add($"<< /Font << {string.Join(' ', fonts)} >> /XObject << {string.Join(' ', pictures)} >> >>");
        var pages = _pages.Select(p => file.Add(FormattableString.Invariant(
            $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {PageWidth} {PageHeight}] /Resources {resources} 0 R /Contents {file.AddStream(Encoding.ASCII.GetBytes(p.ToString()))} 0 R >>"))).ToList();
        file.Set(tree, FormattableString.Invariant($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(p => FormattableString.Invariant($"{p} 0 R")))}] >>"));
        var root = file.Add(FormattableString.Invariant($"<< /Type /Catalog /Pages {tree} 0 R /Lang (vi-VN) /ViewerPreferences << /DisplayDocTitle true >> >>"));
        file.Write(stream, root, file.Add($"<< /Title {PdfFile.Text(title)} >>"));
    }

    private void Draw(FormattableString operators) => _pages[^1].Append(FormattableString.Invariant(operators));
}
