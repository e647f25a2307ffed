using System.Text;
using DienHinh.Ingest.Reference;
using DienHinh.Samples.Content;
using DienHinh.Samples.Files;
using DienHinh.Samples.Truth;

namespace DienHinh.Samples;

/// <summary>Writes the sample workbooks, what they truly hold (truth.json) and their README. The same catalogue gives the same bytes, always.</summary>
public static class SampleGenerator
{
    /// <summary>The subfolder of what is uploaded later, by hand.</summary>
    public const string Later = "them";

    /// <summary>Writes all files into a folder, which is created where it is missing; files of other names in it stay.</summary>
    public static void Write(string folder, Catalogue catalogue)
    {
        Directory.CreateDirectory(Path.Combine(folder, Later));
        foreach (var (name, bytes) in Make(catalogue)) File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }

    /// <summary>All files, by path below the folder with forward slashes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Make(Catalogue catalogue)
    {
        var issuers = new Issuers(catalogue);
        var communes = new ListCommunes(issuers);
        IEnumerable<SampleFile> drawn = [.. communes.Files(), .. new SummaryCommunes(issuers).Files(), .. new OddCommunes(issuers).Files(), .. new OtherPlans(issuers).Files()];
        var files = drawn.OrderBy(file => file.Truth.File, StringComparer.Ordinal).ToList();
        var missing = communes.Missing();

        var made = files.ToDictionary(file => file.Truth.File, file => file.Bytes, StringComparer.Ordinal);
        made.Add($"{Later}/{missing.Truth.File}", missing.Bytes);
        List<FileTruth> truths = [.. files.Select(file => file.Truth)];
        made.Add("truth.json", Encoding.UTF8.GetBytes(TruthWriter.Json(truths, [missing.Truth], SampleTotals.Of(truths))));
        made.Add("README.md", Encoding.UTF8.GetBytes(TruthWriter.Readme(truths, [missing.Truth])));
        return made;
    }
}
