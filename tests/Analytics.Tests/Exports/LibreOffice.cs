using System.Diagnostics;

namespace DienHinh.Analytics.Tests.Exports;

/// <summary>A test that opens workbooks in LibreOffice: only with DIENHINH_FULL=1, and where soffice is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeTheoryAttribute : TheoryAttribute
{
    public LibreOfficeTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("DIENHINH_FULL") != "1") Skip = "Long test: set DIENHINH_FULL=1 to run it.";
        else if (LibreOffice.Program is null) Skip = "LibreOffice (soffice) is not installed.";
    }
}

/// <summary>The same for pages as they are printed: only where LibreOffice has its Writer and Impress, and poppler reads PDFs.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PrintedPagesTheoryAttribute : TheoryAttribute
{
    public PrintedPagesTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("DIENHINH_FULL") != "1") Skip = "Long test: set DIENHINH_FULL=1 to run it.";
        else if (!LibreOffice.HasDocuments || !PdfWords.IsThere) Skip = "LibreOffice Writer and Impress or poppler-utils are not installed.";
    }
}

/// <summary>The same for documents and slides: only where LibreOffice has its Writer and Impress.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeDocumentFactAttribute : FactAttribute
{
    public LibreOfficeDocumentFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("DIENHINH_FULL") != "1") Skip = "Long test: set DIENHINH_FULL=1 to run it.";
        else if (!LibreOffice.HasDocuments) Skip = "LibreOffice Writer and Impress are not installed.";
    }
}

internal static class LibreOffice
{
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Whether it opens .docx and .pptx too.</summary>
    public static bool HasDocuments { get; } = Program is { } program && Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program) is { } folder
        && File.Exists(Path.Combine(folder, "libswlo.so")) && File.Exists(Path.Combine(folder, "libsdlo.so"));


    /// <summary>The file as LibreOffice saves it in another format.</summary>
    public static byte[] SaveAs(byte[] workbook, string format, string ending = "xlsx")
    {
        var folder = Directory.CreateTempSubdirectory("dienhinh-office-").FullName;
        try
        {
            var source = Path.Combine(folder, "in." + ending);
            File.WriteAllBytes(source, workbook);
            var start = new ProcessStartInfo(Program!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", Path.Combine(folder, "out"), source]) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(TimeSpan.FromSeconds(120)), "soffice did not end");
            var saved = Directory.EnumerateFiles(Path.Combine(folder, "out")).SingleOrDefault();
            Assert.True(saved is not null, errors.Result);
            return File.ReadAllBytes(saved);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
