using System.Globalization;
using System.Text;
using DienHinh.Ingest;
using DienHinh.Ingest.Reference;

namespace DienHinh.ReportApi.Api;

/// <summary>The form that a workbook arrives in, from the page or from a program.</summary>
/// <param name="File">The workbook.</param>
/// <param name="Plan">Plan id, or null to find it.</param>
/// <param name="Unit">Unit code or id, or null to read it from the workbook.</param>
/// <param name="Year">Year as typed, or null to read it from the workbook.</param>
public sealed record UploadForm(IFormFile? File, string? Plan, string? Unit, string? Year)
{
    /// <summary>The name alone: browsers and programs may send a whole path, and it is only ever shown, never opened.</summary>
    public string FileName => NameOf(File);

    /// <summary>The name of a file alone.</summary>
    public static string NameOf(IFormFile? file) => Path.GetFileName((file?.FileName ?? "").Replace('\\', '/')).Normalize(NormalizationForm.FormC) is { Length: > 0 } name ? name : "khong-ten";

    /// <summary>Reads the fields; an empty one counts as not given.</summary>
    public static UploadForm Of(IFormCollection form)
    {
        string? Field(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
        return new UploadForm(form.Files.GetFile("file"), Field("plan"), Field("unit"), Field("year"));
    }

    /// <summary>What is wrong with the fields beside the file, or null.</summary>
    public string? Mistake(Catalogue catalogue)
    {
        if (Year is not null && !int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return $"Năm \"{Year}\" không phải là số.";
        if (Plan is not null && catalogue.Plans.Find(Plan) is null) return $"Không có kế hoạch \"{Plan}\".";
        if (Unit is not null && catalogue.Units.Find(Unit) is null && catalogue.Units.ByCode(Unit).Count == 0) return $"Không có đơn vị \"{Unit}\".";
        return null;
    }

    /// <summary>The fields as the pipeline takes them.</summary>
    public IngestOptions Options(bool dryRun) => new(Plan, Unit, Year is null ? null : int.Parse(Year, NumberStyles.None, CultureInfo.InvariantCulture), dryRun);

    /// <summary>The bytes of the workbook.</summary>
    public Task<byte[]> ReadFile(CancellationToken stopping) => Read(File!, stopping);

    /// <summary>The bytes of a file of the form.</summary>
    public static async Task<byte[]> Read(IFormFile file, CancellationToken stopping)
    {
        await using var stream = file.OpenReadStream();
        using var content = new MemoryStream((int)file.Length);
        await stream.CopyToAsync(content, stopping);
        return content.ToArray();
    }
}
