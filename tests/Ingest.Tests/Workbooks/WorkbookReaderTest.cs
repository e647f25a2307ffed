using System.Text;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>What a file is follows from its bytes; each kind that is not read is refused for its own reason.</summary>
public sealed class WorkbookReaderTest
{
    private static UnreadableReason Refused(byte[] content) => Assert.Throws<WorkbookException>(() => WorkbookReader.Read(content)).Reason;

    private static byte[] Sample(string name) => File.ReadAllBytes(Path.Combine(RealCatalogue.Root, "samples", name));

    [Fact]
    public void Read_Nothing_IsAnEmptyFile() => Assert.Equal(UnreadableReason.EmptyFile, Refused([]));

    [Theory]
    [InlineData("abc")]
    [InlineData("just a sentence without any table")]
    [InlineData("%PDF-1.7\u0001\u0002")]
    public void Read_Others_AreNoWorkbooks(string text) => Assert.Equal(UnreadableReason.NotAWorkbook, Refused(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_OneByteOverTheLimit_IsTooLarge() => Assert.Equal(UnreadableReason.TooLarge, Refused(new byte[ReadingLimits.FileBytes + 1]));

    [Theory]
    [InlineData("<html><body>Phiên đăng nhập đã hết hạn.</body></html>")]
    [InlineData("<?xml version=\"1.0\"?><feed/>")]
    [InlineData("MIME-Version: 1.0\nX-Document-Type: Workbook\n")]
    public void Read_MarkupWithoutTable_IsAnUnsupportedFormat(string text) => Assert.Equal(UnreadableReason.UnsupportedFormat, Refused(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Read_Strict_IsAnUnsupportedFormat()
    {
        var file = XlsxFile.WithSheet("<sheetData/>").With("xl/workbook.xml", "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheets/></workbook>");
        var e = Assert.Throws<WorkbookException>(() => WorkbookReader.Read(file.ToBytes()));
        Assert.Equal((UnreadableReason.UnsupportedFormat, "Strict Open XML"), (e.Reason, e.Detail));
    }

    [Fact]
    public void Read_Xlsb_IsAnUnsupportedFormat() => Assert.Equal(UnreadableReason.UnsupportedFormat, Refused(new XlsxFile()
        .With("_rels/.rels", XlsxFile.Relations(("rId1", "officeDocument", "xl/workbook.bin"))).With("xl/workbook.bin", [0x83, 0x01]).ToBytes()));

    [Fact]
    public void Read_Ods_IsAnUnsupportedFormat() => Assert.Equal(UnreadableReason.UnsupportedFormat, Refused(new XlsxFile()
        .With("mimetype", "application/vnd.oasis.opendocument.spreadsheet").With("content.xml", "<x/>").ToBytes()));

    [Fact]
    public void Read_Docx_IsNoWorkbook() => Assert.Equal(UnreadableReason.NotAWorkbook, Refused(new XlsxFile()
        .With("_rels/.rels", XlsxFile.Relations(("rId1", "officeDocument", "word/document.xml"))).With("word/document.xml", "<document xmlns=\"w\"/>").ToBytes()));

    [Fact]
    public void Read_ZipOfOtherThings_IsNoWorkbook() => Assert.Equal(UnreadableReason.NotAWorkbook, Refused(new XlsxFile().With("readme.txt", "x").ToBytes()));

    [Fact]
    public void Read_MacroPart_IsRefused() => Assert.Equal(UnreadableReason.MacroFile, Refused(XlsxFile.WithSheet("<sheetData/>").With("xl/vbaProject.bin", "x").ToBytes()));

    [Fact]
    public void Read_MacroContentType_IsRefused() => Assert.Equal(UnreadableReason.MacroFile, Refused(XlsxFile.WithSheet("<sheetData/>")
        .With("[Content_Types].xml", "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>").ToBytes()));

    [Fact]
    public void Read_WordFile_IsNoWorkbook() => Assert.Equal(UnreadableReason.NotAWorkbook, Refused(OleFile.With("WordDocument")));

    [Fact]
    public void Read_EncryptedXlsx_IsEncrypted() => Assert.Equal(UnreadableReason.Encrypted, Refused(OleFile.With("EncryptionInfo", "EncryptedPackage")));

    [Fact]
    public void Read_XlsWithMacros_IsRefused() => Assert.Equal(UnreadableReason.MacroFile, Refused(OleFile.With("Workbook", "_VBA_PROJECT_CUR")));

    [Fact]
    public void Read_XlsWithPassword_IsEncrypted()
    {
        var file = Sample("phuong-my-binh-2021.xls");
        OleFile.SetPassword(file);
        Assert.Equal(UnreadableReason.Encrypted, Refused(file));
    }

    [Fact]
    public void Read_WrongChecksum_IsDamage()
    {
        var file = XlsxFile.WithSheet("<sheetData><row><c><v>5</v></c></row></sheetData>").ToBytes();
        Assert.Equal("5", WorkbookReader.Read(file)[0].At(1, 1).Shown);
        ZipHeaders.DeclareCrc(file, "xl/worksheets/sheet1.xml", 12345);
        Assert.Equal(UnreadableReason.Damaged, Refused(file));
    }

    [Fact]
    public void Read_BrokenXml_IsDamage() =>
        Assert.Equal(UnreadableReason.Damaged, Refused(XlsxFile.WithSheet("<sheetData><row>").ToBytes()));

    [Fact]
    public void Read_WorkbookWithoutSheets_IsEmpty() => Assert.Equal(UnreadableReason.EmptyFile, Refused(XlsxFile.WithSheet("").Without("xl/worksheets/sheet1.xml").ToBytes()));

    [Theory]
    [InlineData("phuong-bao-an-2022.xlsx")]
    [InlineData("phuong-my-dong-2022.xls")]
    public void Read_EveryPrefix_EndsAsSheetsOrARefusal(string name)
    {
        var content = Sample(name);
        var step = Math.Max(1, content.Length / 400);
        for (var length = 0; length < content.Length; length += step) ReadsOrRefuses(content[..length], $"{name}[..{length}]");
    }

    [Theory]
    [InlineData("phuong-bao-an-2022.xlsx", 1)]
    [InlineData("phuong-my-dong-2022.xls", 2)]
    [InlineData("phuong-my-hai-2024.csv", 3)]
    public void Read_RandomMutations_EndAsSheetsOrARefusal(string name, int seed)
    {
        var original = Sample(name);
        var random = new Random(seed);
        for (var round = 0; round < 1_000; round++)
        {
            var content = original.ToArray();
            for (var change = random.Next(1, 12); change > 0; change--)
            {
                var at = random.Next(content.Length);
                if (random.Next(4) == 0) random.NextBytes(content.AsSpan(at, Math.Min(random.Next(1, 16), content.Length - at)));
                else content[at] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)(content[at] ^ (1 << random.Next(8))) };
            }

            ReadsOrRefuses(content, $"{name} seed {seed} round {round}");
        }
    }

    [Fact]
    public void Read_RandomBytes_EndAsSheetsOrARefusal()
    {
        var random = new Random(4);
        byte[][] starts = [[], [.. "PK\x03\x04"u8], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0x09, 0x08, 0x06, 0x00], [0x09, 0x00, 0x04, 0x00], [0xFF, 0xFE]];
        for (var round = 0; round < 300; round++)
        {
            var content = new byte[random.Next(1, 5_000)];
            random.NextBytes(content);
            var start = starts[round % starts.Length];
            start.AsSpan(0, Math.Min(start.Length, content.Length)).CopyTo(content);
            ReadsOrRefuses(content, $"round {round}");
        }
    }

    private static void ReadsOrRefuses(byte[] content, string what)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        try
        {
            WorkbookReader.Read(content);
        }
        catch (WorkbookException)
        {
            // The one way to say no.
        }
        catch (Exception e)
        {
            Assert.Fail($"{what}: {e}");
        }

        Assert.True(watch.ElapsedMilliseconds < 3_000, $"{what}: {watch.ElapsedMilliseconds} ms");
    }
}
