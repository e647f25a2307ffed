using System.IO.Compression;
using System.Text;
using ExcelDataReader;

namespace DienHinh.Eng.Tests.Samples;

/// <summary>The hazards that the samples promise are really in the files.</summary>
[Collection(nameof(SampleFolder))]
public sealed class SampleVarietyTest(SampleFolder samples)
{
    static SampleVarietyTest() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Layouts_AreManyAndOfEverySort()
    {
        string[] sorts = ["sections by movement", "sections by kind", "sections by owner", "kinds as ticks", "award and decision", "summary form", "summary over years", "export", "one sheet a year", "one sheet a movement", "year in a column"];
        Assert.All(sorts, sort => Assert.Contains(samples.Files, f => f.Layout.Contains(sort, StringComparison.Ordinal)));
    }

    [Fact]
    public void Xls_AreRealBiffInACompoundFile()
    {
        var old = samples.Workbooks().Where(w => w.Path.EndsWith(".xls", StringComparison.Ordinal)).ToList();
        Assert.True(old.Count >= 4);
        Assert.All(old, w => Assert.Equal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], File.ReadAllBytes(w.Path)[..8]));
    }

    [Fact]
    public void Tcvn3_IsStoredAsLatin1AndTruthIsVietnamese()
    {
        var file = Assert.Single(samples.Files, f => f.Hazards.Any(h => h.StartsWith("TCVN3", StringComparison.Ordinal)));
        var bytes = File.ReadAllBytes(Path.Combine(samples.Folder, file.File));
        Assert.True(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(".VnTimeH")) > 0);
        Assert.All(file.Exemplars, e => Assert.DoesNotContain(e.CellText, letter => letter > 0xFF));
        Assert.Contains(file.Exemplars, e => e.Name.Any(letter => letter > 0xFF));
    }

    [Fact]
    public void Unicode_OneFileIsDecomposedAndOneHasEth()
    {
        Assert.Contains(samples.Files, f => f.Exemplars.Count > 0 && f.Exemplars.Any(e => !e.CellText.IsNormalized()));
        var eth = Assert.Single(samples.Files, f => f.Hazards.Any(h => h.StartsWith("U+00D0", StringComparison.Ordinal)));
        var texts = PartOf(eth.File, "xl/sharedStrings.xml");
        Assert.Contains('\u00D0', texts);
        Assert.DoesNotContain('Đ', texts);
    }

    [Fact]
    public void Export_CarriesPrefilledRowsOfErrorsAndHiddenCodes()
    {
        var file = samples.Files.First(f => f.Layout.StartsWith("export", StringComparison.Ordinal));
        var xml = PartOf(file.File, "xl/worksheets/sheet1.xml");
        Assert.True(xml.Split("<v>#N/A</v>").Length > 800);
        Assert.Contains("hidden=\"1\"", xml, StringComparison.Ordinal);
        Assert.Null(file.PrintedDate);
    }

    [Fact]
    public void HiddenRows_AreHiddenInBothFormats()
    {
        foreach (var file in samples.Files.Where(f => f.Hazards.Any(h => h.Contains("hidden row", StringComparison.Ordinal))))
        {
            using var stream = File.OpenRead(Path.Combine(samples.Folder, file.File));
            using var reader = ExcelReaderFactory.CreateReader(stream);
            var hidden = 0;
            while (reader.Read()) hidden += reader.RowHeight == 0 ? 1 : 0;
            Assert.True(hidden > 0, file.File);
        }
    }

    [Fact]
    public void Duplicate_HasTheSameBytesAndCorrectionComesLater()
    {
        var again = Assert.Single(samples.Files, f => f.Status == "duplicate");
        var bytes = File.ReadAllBytes(Path.Combine(samples.Folder, again.File));
        var first = Assert.Single(samples.Files, f => f != again && File.ReadAllBytes(Path.Combine(samples.Folder, f.File)).AsSpan().SequenceEqual(bytes));
        Assert.True(string.CompareOrdinal(first.File, again.File) < 0);

        var correction = Assert.Single(samples.Files, f => f.Version == 2);
        var corrected = Assert.Single(samples.Files, f => f.Version == 1 && f.Unit == correction.Unit && f.Years.SequenceEqual(correction.Years));
        Assert.True(string.CompareOrdinal(corrected.File, correction.File) < 0);
        Assert.Equal(corrected.Exemplars.Count + 3, correction.Exemplars.Count);
    }

    [Fact]
    public void PhucLinh_OneYearMeetsEveryTargetExactlyAndOneMisses()
    {
        var asked = samples.Catalogue.Plans.Find("phuc-linh-2021-2025")!.Items
            .SelectMany(i => i.Quotas.Where(q => q.Kind is not null).Select(q => (Movement: i.MovementIds[0], Kind: DienHinh.Ingest.Domain.Codes.Code(q.Kind!.Value), q.Value))).ToList();
        int Reached(int year, string movement, string kind) => samples.Files.Single(f => f.Plan == "phuc-linh-2021-2025" && f.Years.Contains(year))
            .Exemplars.Count(e => e.Kind == kind && e.Movements.Contains(movement));
        Assert.All(asked, a => Assert.Equal(a.Value, Reached(2022, a.Movement, a.Kind)));
        Assert.Equal(2, asked.Count(a => Reached(2023, a.Movement, a.Kind) < a.Value));
        Assert.All(asked, a => Assert.True(Reached(2025, a.Movement, a.Kind) >= a.Value));
    }

    private string PartOf(string file, string part)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(samples.Folder, file));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
