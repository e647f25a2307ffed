using DienHinh.Ingest.Tests.Reference;

namespace DienHinh.Ingest.Tests.Recognition.Guessing;

/// <summary>A spelling with what a person says it means.</summary>
/// <param name="Subject">movement, owner or unit.</param>
/// <param name="Meant">The id; null where it means none of those known.</param>
/// <param name="Made">How it came about: by hand, or by which slip.</param>
/// <param name="Spelling">The spelling.</param>
internal sealed record LabelledName(string Subject, string? Meant, string Made, string Spelling)
{
    /// <summary>All of them; nothing is learned from these.</summary>
    public static IReadOnlyList<LabelledName> All { get; } =
        [.. File.ReadLines(Path.Combine(RealCatalogue.Root, "..", "tests", "Ingest.Tests", "Recognition", "Guessing", "labelled-names.csv")).Skip(1).Select(Read)];

    // The spelling stands last, in quotes where it has a comma.
    private static LabelledName Read(string line)
    {
        var parts = line.Split(',', 5);
        var spelling = parts[4].StartsWith('"') ? parts[4][1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : parts[4];
        return new LabelledName(parts[0], parts[2] == "none" ? null : parts[2], parts[3], spelling);
    }
}
