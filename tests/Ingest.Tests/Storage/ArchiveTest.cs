using DienHinh.Ingest.Storage;

namespace DienHinh.Ingest.Tests.Storage;

public sealed class ArchiveTest : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dienhinh-archive-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Keep_GivesTheBytesBackByTheirHash()
    {
        var archive = new Archive(Path.Combine(_folder, "archive"));
        var hash = archive.Keep([1, 2, 3]);
        Assert.Equal(hash, archive.Keep([1, 2, 3]));
        Assert.Equal([1, 2, 3], archive.Read(hash));
        Assert.Equal([hash], archive.List());
    }

    [Fact]
    public void Read_ChangedOrMissing_SaysWhichFile()
    {
        var archive = new Archive(_folder);
        var hash = archive.Keep([1, 2, 3]);
        File.WriteAllBytes(Path.Combine(_folder, hash), [1, 2]);
        Assert.Contains(hash, Assert.Throws<InvalidDataException>(() => archive.Read(hash)).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(_folder, hash));
        Assert.Contains(hash, Assert.Throws<FileNotFoundException>(() => archive.Read(hash)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CleanUp_TakesHalfWrittenFilesAndNothingElse()
    {
        var archive = new Archive(_folder);
        var hash = archive.Keep([1]);
        File.WriteAllBytes(Path.Combine(_folder, new string('a', 64) + ".part"), [1]);
        File.WriteAllText(Path.Combine(_folder, "journal.jsonl"), "");
        archive.CleanUp();
        Assert.Equal([hash, "journal.jsonl"], Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keep_CannotWrite_LeavesNoPart()
    {
        var archive = new Archive(_folder);
        byte[] content = [7];
        // A folder in the way of the name makes the last step fail.
        Directory.CreateDirectory(Path.Combine(_folder, Archive.HashOf(content), "x"));
        Assert.ThrowsAny<IOException>(() => archive.Keep(content));
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Keep_ManyAtOnce_MendsWhatWasDamagedAndLeavesTheRestAlone()
    {
        var archive = new Archive(Path.Combine(_folder, "archive"));
        var files = Enumerable.Range(0, 40).Select(i => new byte[] { (byte)i, 7 }).Select(content => (Archive.HashOf(content), content)).ToList();
        var (untouched, damaged) = (archive.Keep(files[0].content), archive.Keep(files[1].content));
        var written = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(archive.Folder, untouched), written);
        File.WriteAllBytes(Path.Combine(archive.Folder, damaged), [9]);

        // The same file twice in a group, as when two senders bring it at once.
        archive.Keep([.. files, files[5]]);

        Assert.Equal(files.Select(f => f.Item1).Order(StringComparer.Ordinal), archive.List());
        Assert.All(files, f => Assert.Equal(f.content, archive.Read(f.Item1)));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(archive.Folder, untouched)));
        Assert.Equal(40, Directory.GetFiles(archive.Folder).Length);
    }

    [Fact]
    public void Keep_OneOfManyCannotBeNamed_LeavesNoPartOfAny()
    {
        var archive = new Archive(_folder);
        var files = Enumerable.Range(0, 20).Select(i => new byte[] { (byte)i }).Select(content => (Archive.HashOf(content), content)).ToList();
        Directory.CreateDirectory(Path.Combine(_folder, files[10].Item1, "x"));
        Assert.ThrowsAny<IOException>(() => archive.Keep(files));
        Assert.DoesNotContain(Directory.GetFiles(_folder), f => f.EndsWith(".part", StringComparison.Ordinal));
    }
}
