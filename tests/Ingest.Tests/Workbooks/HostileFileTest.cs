using System.Diagnostics;
using System.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>Small files made to cost much: each is refused or read in little time and memory.</summary>
[Collection(nameof(HostileFileTest))]
public sealed class HostileFileTest
{
    // Generous for a loaded build machine; each of these took from ten seconds to for ever with a reader that trusts its input.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(4);

    private static IReadOnlyList<SheetGrid> Read(byte[] content, long mostBytes = 200_000_000)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        try
        {
            return WorkbookReader.Read(content);
        }
        finally
        {
            Assert.True(watch.Elapsed < s_patience, $"took {watch.Elapsed}");
            var used = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(used < mostBytes, $"allocated {used / 1_000_000} MB");
        }
    }

    private static UnreadableReason Refused(byte[] content, long mostBytes = 200_000_000) => Assert.Throws<WorkbookException>(() => Read(content, mostBytes)).Reason;

    private static byte[] Repeated(string part, string start, string unit, int times, string end) => XlsxFile.WithSheet("<sheetData/>").ToBytes(part, stream =>
    {
        stream.Write(Encoding.UTF8.GetBytes(start));
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(unit, 1_000)));
        for (var i = 0; i < times / 1_000; i++) stream.Write(block);
        stream.Write(Encoding.UTF8.GetBytes(end));
    });

    private static byte[] RepeatedInSheet(string unit, int times) =>
        Repeated("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{XlsxFile.Main}\"><sheetData>", unit, times, "</sheetData></worksheet>");

    [Fact]
    public void Read_GigabyteOfWhiteSpace_IsRefused() => Assert.Equal(UnreadableReason.ExpandsTooMuch, Refused(RepeatedInSheet(new string(' ', 1_000), 1_000_000), 20_000_000));

    [Fact]
    public void Read_BombWhoseHeaderLies_IsRefused()
    {
        var file = RepeatedInSheet(new string(' ', 1_000), 200_000);
        ZipHeaders.DeclareSize(file, "xl/worksheets/sheet1.xml", 1_000);
        Assert.Contains(Refused(file, 20_000_000), new[] { UnreadableReason.ExpandsTooMuch, UnreadableReason.Damaged });
    }

    [Fact]
    public void Read_TwentyMillionTinyRows_IsCut()
    {
        var sheet = Assert.Single(Read(RepeatedInSheet("<row/>", 20_000_000)));
        Assert.Empty(sheet.Rows);
        Assert.NotNull(sheet.Cut);
    }

    [Fact]
    public void Read_TwentyMillionTinyCells_IsRefused() => Assert.Equal(UnreadableReason.Damaged, Refused(
        Repeated("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{XlsxFile.Main}\"><sheetData><row>", "<c/>", 20_000_000, "</row></sheetData></worksheet>")));

    [Fact]
    public void Read_TwentyMillionSharedStrings_IsRefused() =>
        Assert.Equal(UnreadableReason.ExpandsTooMuch, Refused(Repeated("xl/sharedStrings.xml", $"<sst xmlns=\"{XlsxFile.Main}\">", "<si/>", 20_000_000, "</sst>"), 400_000_000));

    [Fact]
    public void Read_TwentyThousandRunsInOneString_AreJoinedUpToWhatACellHolds()
    {
        var sheet = Read(XlsxFile.WithSheet("<sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>", "<si>" + string.Concat(Enumerable.Repeat("<r><t>xã</t></r>", 20_000)) + "</si>").ToBytes());
        Assert.Equal(ReadingLimits.TextKept, sheet[0].At(1, 1).Text!.Length);
    }

    [Fact]
    public void Read_ThousandsOfCellsOfOneLongString_ShareIt()
    {
        var cells = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 2_000));
        var sheet = Read(XlsxFile.WithSheet($"<sheetData>{cells}</sheetData>", $"<si><t>{new string('x', 1_000_000)}</t></si>").ToBytes(), 40_000_000);
        Assert.Same(sheet[0].At(1, 1).Text, sheet[0].At(2_000, 1).Text);
        Assert.Equal(ReadingLimits.TextKept, sheet[0].At(1, 1).Text!.Length);
    }

    [Fact]
    public void Read_LongStringInTooManyCells_IsRefusedBeforeItIsCopied()
    {
        var cells = string.Concat(Enumerable.Repeat("<row><c t=\"s\"><v>0</v></c></row>", 12_000));
        Assert.Equal(UnreadableReason.TooMuchMemory, Refused(XlsxFile.WithSheet($"<sheetData>{cells}</sheetData>", $"<si><t>{new string('x', 32_000)}</t></si>").ToBytes(), 40_000_000));
    }

    [Fact]
    public void Read_RowsOfOneCellFarToTheRight_AreRefusedByTheCellsThatTheyStandFor() =>
        Assert.Equal(UnreadableReason.TooMuchMemory, Refused(RepeatedInSheet("<row><c r=\"IV1\"><v>1</v></c></row>", 200_000), 400_000_000));

    [Fact]
    public void Read_MillionsOfRelations_AreRefused() => Assert.Equal(UnreadableReason.ExpandsTooMuch, Refused(Repeated(
        "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">", "<Relationship Id=\"r\" Type=\"x\" Target=\"y\"/>", 1_000_000, "</Relationships>"), 30_000_000));

    [Fact]
    public void Read_HtmlCellsThatSpanEverything_AreBounded()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><td colspan=999999 rowspan=999999>x<td>y", 20_000));
        Assert.InRange(Assert.Single(Read(Encoding.UTF8.GetBytes($"<table>{rows}</table>")))!.Rows.Count, 1, 20_000);
    }

    [Fact]
    public void Read_HtmlOfUnclosedTags_IsReadInOneSweep() =>
        Assert.Single(Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<table><tr><td><p><font face=x><!-", 200_000))), 600_000_000));

    [Fact]
    public void Read_OneStringOfAHundredMillionLetters_IsNotHeld()
    {
        var file = Repeated("xl/sharedStrings.xml", $"<sst xmlns=\"{XlsxFile.Main}\"><si><t>", "x", 100_000_000, "</t></si></sst>");
        Assert.Single(Read(file, 30_000_000));
    }

    [Fact]
    public void Read_TallMergesByTheThousand_AreBounded()
    {
        var merges = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<mergeCell ref=\"A{i}:B1048576\"/>"));
        Assert.Equal(20_000, Read(XlsxFile.WithSheet($"<sheetData/><mergeCells>{merges}</mergeCells>").ToBytes())[0].Merges.Count);
    }

    [Fact]
    public void Read_NestingWithoutEnd_IsRefused() =>
        Assert.Equal(UnreadableReason.Damaged, Refused(Repeated("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{XlsxFile.Main}\">", "<a>", 20_000_000, "")));

    [Fact]
    public void Read_ManySheetsOfOnePart_AreRefused()
    {
        var tabs = string.Concat(Enumerable.Repeat("<sheet name=\"x\" r:id=\"rId1\"/>", 5_000));
        var file = XlsxFile.WithSheet("<sheetData/>").With("xl/workbook.xml", $"<workbook xmlns=\"{XlsxFile.Main}\" xmlns:r=\"{XlsxFile.Relationships}\"><sheets>{tabs}</sheets></workbook>");
        Assert.Equal(UnreadableReason.ExpandsTooMuch, Refused(file.ToBytes()));
    }

    [Fact]
    public void Read_TooManyEntries_IsRefused()
    {
        var file = XlsxFile.WithSheet("<sheetData/>");
        for (var i = 0; i <= ReadingLimits.ZipEntries; i++) file.With($"x/{i}", "");
        Assert.Equal(UnreadableReason.ExpandsTooMuch, Refused(file.ToBytes()));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;")]
    [InlineData("<!DOCTYPE x>", "1")]
    public void Read_AnyDtd_IsRefused(string declaration, string value)
    {
        var file = XlsxFile.WithSheet("").With("xl/worksheets/sheet1.xml", $"{declaration}<worksheet xmlns=\"{XlsxFile.Main}\"><sheetData><row><c t=\"str\"><v>{value}</v></c></row></sheetData></worksheet>");
        Assert.Equal(UnreadableReason.Damaged, Refused(file.ToBytes()));
    }
}

/// <summary>Alone, because it measures time and memory.</summary>
[CollectionDefinition(nameof(HostileFileTest), DisableParallelization = true)]
public sealed class RunsAlone;
