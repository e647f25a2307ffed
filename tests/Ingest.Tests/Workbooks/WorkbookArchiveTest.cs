using System.IO.Compression;
using System.Text;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

/// <summary>Archives as offices send them.</summary>
public sealed class WorkbookArchiveTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Zip(Encoding names, params (string Name, byte[] Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private IReadOnlyList<WorkbookFile> Expand(byte[] content, List<string>? passedOver = null)
    {
        var path = Path.Combine(_folder, "all.zip");
        File.WriteAllBytes(path, content);
        return WorkbookPaths.Expand([path], passedOver);
    }

    [Fact]
    public void Expand_Archive_IsAFolderInOrderOfNames()
    {
        var files = Expand(Zip(Encoding.UTF8, ("x/2.xlsx", Text("hai")), ("x/1.xlsx", Text("một")), ("a\\b.csv", Text("ba")), ("x/", [])));
        Assert.Equal([("b.csv", "ba"), ("1.xlsx", "một"), ("2.xlsx", "hai")], files.Select(f => (f.Name, Encoding.UTF8.GetString(f.Read()))));
    }

    [Fact]
    public void Expand_Junk_IsPassedOverAndTold()
    {
        var passedOver = new List<string>();
        var files = Expand(Zip(Encoding.UTF8, ("a.xlsx", []), ("__MACOSX/._a.xlsx", []), ("__MACOSX/b.xlsx", []), ("~$a.xlsx", []), (".DS_Store", []), ("Công văn.docx", [])), passedOver);
        Assert.Equal(["a.xlsx"], files.Select(f => f.Name));
        Assert.Equal([".DS_Store", "._a.xlsx", "Công văn.docx", "b.xlsx", "~$a.xlsx"], passedOver.Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Expand_ArchiveInsideAnArchive_IsAFolderToo()
    {
        var inner = Zip(Encoding.UTF8, ("c.xlsx", Text("trong")));
        var files = Expand(Zip(Encoding.UTF8, ("sub/inner.zip", inner), ("d.xlsx", Text("ngoài"))));
        Assert.Equal([("d.xlsx", "ngoài"), ("c.xlsx", "trong")], files.Select(f => (f.Name, Encoding.UTF8.GetString(f.Read()))));
        Assert.EndsWith("all.zip/sub/inner.zip/c.xlsx", files[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Expand_ArchivesNestedWithoutEnd_StopAtTheThird()
    {
        var archive = Zip(Encoding.UTF8, ("lõi.xlsx", []));
        for (var i = 0; i < 6; i++) archive = Zip(Encoding.UTF8, ("z.zip", archive));
        var passedOver = new List<string>();
        Assert.Empty(Expand(archive, passedOver));
        Assert.Single(passedOver);
    }

    [Fact]
    public void Expand_NamesInAnyEncoding_AreRead()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        // With the mark of Unicode; as a Mac writes it, decomposed and without the mark; in the code page of a Windows console.
        Assert.Equal("Phường Mỹ Hải.xlsx", Assert.Single(Expand(Zip(Encoding.UTF8, ("Phường Mỹ Hải.xlsx", [])))).Name);
        Assert.Equal("Phường Mỹ Hải.xlsx", Assert.Single(Expand(Zip(Encoding.Latin1, (Encoding.Latin1.GetString(Text("Phường Mỹ Hải.xlsx".Normalize(NormalizationForm.FormD))), [])))).Name);
        Assert.Equal("Hòa Bình, Thanh Hóa, Ban Vé.xlsx", Assert.Single(Expand(Zip(Encoding.GetEncoding(437), ("Hòa Bình, Thanh Hóa, Ban Vé.xlsx", [])))).Name);
    }

    [Fact]
    public void Expand_NamesThatBecomeTheSame_KeepTheirOwnBytes()
    {
        var archive = Zip(Encoding.UTF8, ("a1.xlsx", Text("một")), ("a2.xlsx", Text("hai")));
        // The same name twice, as an archiver leaves them that replaced every foreign letter.
        for (var i = 0; i + 7 <= archive.Length; i++)
            if (archive.AsSpan(i, 7).SequenceEqual("a2.xlsx"u8)) archive[i + 1] = (byte)'1';
        Assert.Equal(["một", "hai"], Expand(archive).Select(f => Encoding.UTF8.GetString(f.Read())));
    }

    [Fact]
    public void Expand_WorkbookRenamedToZip_IsAWorkbook()
    {
        var file = Assert.Single(Expand(XlsxFile.WithSheet("<sheetData><row><c><v>5</v></c></row></sheetData>").ToBytes()));
        Assert.Equal("5", WorkbookReader.Read(file.Read())[0].At(1, 1).Shown);
    }

    [Fact]
    public void Read_EncryptedOrDamagedEntry_SaysSoOfThisFileAlone()
    {
        var archive = Zip(Encoding.UTF8, ("a.csv", Text(new string('x', 500))), ("b.csv", Text("nguyên")));
        var encrypted = (byte[])archive.Clone();
        Flag(encrypted, "a.csv");
        var files = Expand(encrypted);
        Assert.Equal(UnreadableReason.Encrypted, Assert.Throws<WorkbookException>(() => files[0].Read()).Reason);
        Assert.Equal("nguyên", Encoding.UTF8.GetString(files[1].Read()));

        // The first byte of the deflated data, behind the local header and the name: a block of a kind that does not exist.
        archive[30 + "a.csv".Length] = 0xFF;
        Assert.Equal(UnreadableReason.Damaged, Assert.Throws<WorkbookException>(() => Expand(archive)[0].Read()).Reason);
    }

    // Bit 0 of the general purpose flags, in the local header (offset 6) and the central one (offset 8).
    private static void Flag(byte[] zip, string name)
    {
        var wanted = Encoding.ASCII.GetBytes(name);
        for (var i = 30; i + wanted.Length <= zip.Length; i++)
        {
            if (!zip.AsSpan(i, wanted.Length).SequenceEqual(wanted)) continue;
            if (zip.AsSpan(i - 30, 4).SequenceEqual("PK\x03\x04"u8)) zip[i - 30 + 6] |= 1;
            if (i >= 46 && zip.AsSpan(i - 46, 4).SequenceEqual("PK\x01\x02"u8)) zip[i - 46 + 8] |= 1;
        }
    }
}
