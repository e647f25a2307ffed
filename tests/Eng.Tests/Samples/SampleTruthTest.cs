using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DienHinh.Samples.Truth;
using ExcelDataReader;

namespace DienHinh.Eng.Tests.Samples;

/// <summary>What truth.json says, against what an independent reader finds in the files.</summary>
[Collection(nameof(SampleFolder))]
public sealed partial class SampleTruthTest(SampleFolder samples)
{
    static SampleTruthTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Cells_OfEveryFile_HoldWhatTheTruthSays()
    {
        var wrong = new List<string>();
        foreach (var (truth, path) in samples.Workbooks())
        {
            var cells = Read(path);
            foreach (var e in truth.Exemplars) Compare(e.Sheet, e.Cell, e.CellText);
            foreach (var c in truth.ReportedCounts) Compare(c.Sheet, c.Cell, c.Count);

            void Compare(string sheet, string cell, object expected)
            {
                var found = cells.GetValueOrDefault((path.EndsWith(".csv", StringComparison.Ordinal) ? "" : sheet, cell));
                var equal = expected is int count ? double.Parse(Convert.ToString(found, CultureInfo.InvariantCulture)!, CultureInfo.InvariantCulture) == count : Equals(found, expected);
                if (!equal) wrong.Add($"{truth.File} {sheet}!{cell}: {expected} <> {found}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Names_InCells_AreTheNamesOfTheTruthOnceRepaired()
    {
        foreach (var exemplar in samples.Files.Where(f => !f.Hazards.Any(h => h.StartsWith("TCVN3", StringComparison.Ordinal))).SelectMany(f => f.Exemplars))
        {
            var repaired = exemplar.CellText.Normalize(NormalizationForm.FormC).Replace('\u00D0', 'Đ');
            Assert.Equal(exemplar.Name, Title().Replace(repaired, ""));
        }
    }

    [Fact]
    public void Totals_AreTheRecountOfTheEntries()
    {
        var kept = new Dictionary<(string, string, int), FileTruth>();
        foreach (var file in samples.Files)
        {
            if (file.Status == "duplicate") continue;
            foreach (var year in file.Years) kept[(file.Plan, file.Unit, year)] = file;
        }

        var rows = 0;
        var byKind = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var byOwner = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var ((_, _, year), file) in kept)
        {
            foreach (var e in file.Exemplars.Where(e => e.Year == year && e.Milestones.Contains("recognised"))) Add(e.Kind, e.Owners, 1);
            if (file.Exemplars.Any(e => e.Year == year)) continue;
            foreach (var c in file.ReportedCounts.Where(c => c.Year == year)) Add(c.Kind, c.Owners, c.Count);
        }

        Assert.Equal(rows, samples.Totals.Recognised);
        Assert.Equal(byKind, samples.Totals.ByKind);
        Assert.Equal(byOwner, samples.Totals.ByOwner);
        Assert.Equal(rows, samples.Totals.ByYear.Values.Sum());
        Assert.Equal(rows, samples.Totals.ByUnit.Values.Sum());
        Assert.True(samples.Totals.ByMovement.Values.Sum() > rows, "some achievements stand under two movements");

        void Add(string kind, IReadOnlyList<string> owners, int count)
        {
            rows += count;
            byKind[kind] = byKind.GetValueOrDefault(kind) + count;
            foreach (var owner in owners.DefaultIfEmpty("")) byOwner[owner] = byOwner.GetValueOrDefault(owner) + count;
        }
    }

    [Fact]
    public void Lists_AndSummariesOfOneUnitYear_Agree()
    {
        var both = samples.Files.Where(f => f.Exemplars.Count > 0 && f.ReportedCounts.Count > 0).ToList();
        Assert.Equal(2, both.Count);
        foreach (var count in both.SelectMany(f => f.ReportedCounts.Select(c => (File: f, Count: c))))
            Assert.Equal(count.Count.Count, count.File.Exemplars.Count(e => e.Kind == count.Count.Kind && e.Movements.SequenceEqual(count.Count.Movements)));
    }

    [Fact]
    public void WrongTotal_StandsAtTheNamedCell()
    {
        var file = Assert.Single(samples.Files, f => f.Status == "accepted-with-warnings");
        var finding = Assert.Single(file.Findings);
        var stated = Convert.ToInt32(Read(Path.Combine(samples.Folder, file.File))[(finding.Sheet!, finding.Cell!)], CultureInfo.InvariantCulture);
        Assert.Equal("total-differs", finding.Code);
        Assert.NotEqual(file.ReportedCounts.Sum(c => c.Count), stated);
    }

    private static Dictionary<(string Sheet, string Cell), object?> Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = path.EndsWith(".csv", StringComparison.Ordinal) ? ExcelReaderFactory.CreateCsvReader(stream) : ExcelReaderFactory.CreateReader(stream);
        var cells = new Dictionary<(string, string), object?>();
        do
        {
            for (var row = 1; reader.Read(); row++)
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    cells[(reader.Name ?? "", $"{(char)('A' + column)}{row}")] = reader.GetValue(column);
            }
        }
        while (reader.NextResult());
        return cells;
    }

    [GeneratedRegex("^(Ông|Bà) ")]
    private static partial Regex Title();
}
