using DienHinh.Ingest.Recognition;
using DienHinh.Ingest.Reference;
using DienHinh.Ingest.Validation;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>The data folder of the repository, and the reader over it.</summary>
internal static class RealData
{
    public static string Folder { get; } = Path.Combine(Root(), "data");

    public static Catalogue Catalogue { get; } = Catalogue.Load(Folder);

    public static SubmissionReader Reader { get; } = new(Catalogue, FormWords.Load(Path.Combine(Folder, "templates")));

    public static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(Folder, "samples", name));

    /// <summary>What the schema has against a workbook, each with its part.</summary>
    public static List<string> SchemaErrors(byte[] workbook)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Description}")];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DienHinh.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
