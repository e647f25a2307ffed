using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>A word on a page of a PDF, with its box in points from the top left.</summary>
internal sealed record PdfWord(int Page, string Text, double Left, double Top, double Right, double Bottom);

/// <summary>A PDF as poppler reads it: its pages, the words on them, and each page as a picture.</summary>
internal sealed class PdfWords
{
    private PdfWords(IReadOnlyList<(double Width, double Height)> pages, IReadOnlyList<PdfWord> words) => (Pages, Words) = (pages, words);

    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "pdftotext")));

    public IReadOnlyList<(double Width, double Height)> Pages { get; }

    public IReadOnlyList<PdfWord> Words { get; }

    public static PdfWords Read(byte[] pdf) => InFolder(pdf, (folder, file) =>
    {
        var boxes = Path.Combine(folder, "words.html");
        Run("pdftotext", "-bbox", file, boxes);
        var document = XDocument.Parse(File.ReadAllText(boxes).Replace("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">", "", StringComparison.Ordinal));
        var pages = document.Descendants().Where(e => e.Name.LocalName == "page").ToList();
        return new PdfWords(
            [.. pages.Select(p => (Number(p, "width"), Number(p, "height")))],
            [.. pages.SelectMany((p, i) => p.Elements().Select(w => new PdfWord(i + 1, w.Value, Number(w, "xMin"), Number(w, "yMin"), Number(w, "xMax"), Number(w, "yMax"))))]);
    });

    /// <summary>The size in bytes of each page as a picture: an empty page is next to nothing.</summary>
    public static IReadOnlyList<long> Pictures(byte[] pdf) => InFolder(pdf, (folder, file) =>
    {
        Run("pdftoppm", "-r", "50", "-png", file, Path.Combine(folder, "page"));
        return (IReadOnlyList<long>)[.. Directory.EnumerateFiles(folder, "page*.png").Order(StringComparer.Ordinal).Select(f => new FileInfo(f).Length)];
    });

    private static T InFolder<T>(byte[] pdf, Func<string, string, T> read)
    {
        var folder = Directory.CreateTempSubdirectory("dienhinh-pdf-").FullName;
        try
        {
            var file = Path.Combine(folder, "in.pdf");
            File.WriteAllBytes(file, pdf);
            return read(folder, file);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
