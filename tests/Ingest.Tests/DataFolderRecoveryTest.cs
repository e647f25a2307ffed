using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Storage;
using DienHinh.Ingest.Tests.Reference;
using DienHinh.Ingest.Tests.Storage;

namespace DienHinh.Ingest.Tests;

public sealed class DataFolderRecoveryTest : IDisposable
{
    private const string Strange = "Sạch làng tốt ruộng";
    private static readonly IngestOptions s_options = new(Unit: "22780");
    private readonly LastingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_WhileAnotherHasIt_IsToldSo()
    {
        using (_folder.Open()) Assert.Equal(FactDatabaseProblem.Locked, Assert.Throws<FactDatabaseException>(_folder.Open).Problem);
        _folder.Open().Dispose();
        using (_folder.Open()) Assert.Equal(FactDatabaseProblem.Locked, Assert.Throws<FactDatabaseException>(_folder.Rebuild).Problem);
    }

    [Fact]
    public void Open_WhileAnotherProcessHasTheDatabase_IsToldSo()
    {
        _folder.Open().Dispose();
        using var holder = new LockHolder(Path.Combine(_folder.Path, "dienhinh.duckdb"));
        Assert.Equal(FactDatabaseProblem.Locked, Assert.Throws<FactDatabaseException>(_folder.Open).Problem);
    }

    [Fact]
    public void Open_JournalAheadOfDatabase_StoresTheRest()
    {
        var lived = Fill();
        // As after a kill between journal and commit, three times over.
        foreach (var keep in new[] { 0, 1, 2 })
        {
            File.Delete(Path.Combine(_folder.Path, "dienhinh.duckdb"));
            var journal = File.ReadAllLines(_folder.JournalPath);
            File.WriteAllLines(_folder.JournalPath, journal[..keep]);
            _folder.Open().Dispose();
            File.WriteAllLines(_folder.JournalPath, journal);
            using var data = _folder.Open();
            Assert.Equal(lived, LastingFolder.Digest(data));
        }
    }

    [Fact]
    public void Open_HalfLineAndPartFile_AreGone()
    {
        var lived = Fill();
        File.AppendAllText(_folder.JournalPath, "{\"kind\":\"submission\",\"num");
        File.WriteAllText(Path.Combine(_folder.ArchivePath, "x.part"), "half");
        using var data = _folder.Open();
        Assert.Equal(lived, LastingFolder.Digest(data));
        Assert.False(File.Exists(Path.Combine(_folder.ArchivePath, "x.part")));
        Assert.EndsWith("}\n", File.ReadAllText(_folder.JournalPath), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DatabaseAheadOfJournal_IsRefusedAndRebuildHelps()
    {
        Fill();
        File.WriteAllLines(_folder.JournalPath, File.ReadAllLines(_folder.JournalPath)[..1]);
        Assert.Contains("rebuild", Assert.Throws<InvalidDataException>(_folder.Open).Message, StringComparison.Ordinal);
        using var data = _folder.Rebuild();
        Assert.Single(data.Submissions.List());
        Assert.Equal(2, data.Pipeline.Ingest("phuong-my-hai-2024.csv", MyHaiReport.Load().ToBytes(), new IngestOptions()).Id);
    }

    [Fact]
    public void Rebuild_MissingArchivedFile_SaysWhichAndKeepsTheDatabase()
    {
        var lived = Fill();
        var file = Directory.GetFiles(_folder.ArchivePath).First(f => Archive.IsHash(Path.GetFileName(f)));
        var content = File.ReadAllBytes(file);
        File.Delete(file);
        Assert.Contains(Path.GetFileName(file), Assert.ThrowsAny<IOException>(_folder.Rebuild).Message, StringComparison.Ordinal);
        File.WriteAllBytes(file, content);
        using var data = _folder.Open();
        Assert.Equal(lived, LastingFolder.Digest(data));
    }

    [Fact]
    public void Rebuild_CatalogueThatNowRejectsAFile_KeepsItsPlaceAndSaysSo()
    {
        Fill();
        using var catalogue = new ChangedCatalogue();
        catalogue.Replace("reference/units.csv", "22780", "99780");
        catalogue.Replace("reference/succession.csv", "22780", "99780");
        _folder.CatalogueRoot = catalogue.Root;
        using (var data = _folder.Rebuild())
        {
            Assert.Equal(2, data.Notices.Count);
            Assert.Contains("nay bị từ chối", data.Notices[1], StringComparison.Ordinal);
            var stored = data.Submissions.Find(2)!;
            Assert.Equal("rejected", stored.Result.Status);
            Assert.False(stored.IsCurrent);
            Assert.Equal(["no-longer-accepted", "unknown-unit"], stored.Result.Findings.Select(f => f.Code).Take(2));
            // Its bytes are there, and its number stays its own.
            Assert.NotEmpty(data.Submissions.Original(stored));
            Assert.Empty(FolderCheck.Run(data).Problems);
            Assert.Equal(3, data.Pipeline.Ingest("xa-phuc-linh-2022.xlsx", File.ReadAllBytes(Path.Combine(RealCatalogue.Root, "samples", "xa-phuc-linh-2022.xlsx")), new IngestOptions()).Id);
            // Sent again it is no duplicate of something that does not count: it is told what is wrong.
            Assert.Equal("rejected", data.Pipeline.Ingest("phuong-my-hai-2024.csv", data.Submissions.Original(data.Submissions.Find(1)!), s_options).Status);
        }

        _folder.CatalogueRoot = RealCatalogue.Root;
        using var again = _folder.Rebuild();
        Assert.Empty(again.Notices);
        Assert.StartsWith("accepted", again.Submissions.Find(2)!.Result.Status, StringComparison.Ordinal);
    }

    [Fact]
    public void BackUp_WhileTheFolderIsInUse_HoldsWhatWasStoredTheAccountsAndTheQuestions()
    {
        Fill();
        var accounts = DataFolder.AccountsOf(_folder.Path);
        var questions = DataFolder.QuestionsOf(_folder.Path);
        PrivateFile.Replace(accounts, "{}"u8);
        PrivateFile.Replace(questions, "{\"huong\":[]}"u8);
        File.WriteAllText(DataFolder.AccessJournalOf(_folder.Path), "{\"action\":\"x\"}\n");
        string backup;
        IReadOnlyList<TableDigest> lived;
        using (var data = _folder.Open())
        using (var reader = data.Database.Connect())
        using (var reading = reader.BeginTransaction())
        {
            lived = LastingFolder.Digest(data);
            backup = data.BackUpWhileOpen(_folder.Clock);
            // It goes on as before.
            data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, "Một cách viết khác", "ignore"), "test");
        }

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(backup));
        File.WriteAllText(accounts, "{\"changed\":1}");
        File.Delete(questions);
        Assert.NotNull(DataFolder.Restore(backup, _folder.Path, replace: true, _folder.Clock));
        Assert.Equal("{}", File.ReadAllText(accounts));
        Assert.Equal("{\"huong\":[]}", File.ReadAllText(questions));
        if (!OperatingSystem.IsWindows()) Assert.Equal((UnixFileMode.UserRead | UnixFileMode.UserWrite, UnixFileMode.UserRead | UnixFileMode.UserWrite), (File.GetUnixFileMode(accounts), File.GetUnixFileMode(questions)));
        Assert.Equal("{\"action\":\"x\"}\n", File.ReadAllText(DataFolder.AccessJournalOf(_folder.Path)));
        using var restored = _folder.Open();
        Assert.Equal(lived, LastingFolder.Digest(restored));
        Assert.Empty(FolderCheck.Run(restored).Problems);
    }

    [Fact]
    public void Restore_Backup_GivesTheSameFolder()
    {
        var lived = Fill();
        var backup = DataFolder.Backup(_folder.Path, _folder.CatalogueRoot, _folder.Clock);
        Assert.True(File.Exists(backup));
        using var other = new LastingFolder();
        Assert.Null(DataFolder.Restore(backup, other.Path, replace: false, other.Clock));
        using (var data = other.Open())
        {
            Assert.Equal(lived, LastingFolder.Digest(data));
            Assert.Empty(FolderCheck.Run(data).Problems);
        }

        Assert.Throws<IOException>(() => DataFolder.Restore(backup, other.Path, replace: false, other.Clock));
    }

    [Fact]
    public void Restore_Replacing_MovesWhatWasThereAside()
    {
        var lived = Fill();
        var backup = DataFolder.Backup(_folder.Path, _folder.CatalogueRoot, _folder.Clock);
        using (var data = _folder.Open()) Send(data, 2021);
        var aside = DataFolder.Restore(backup, _folder.Path, replace: true, _folder.Clock)!;
        Assert.Equal(4, File.ReadAllLines(Path.Combine(aside, "archive", "journal.jsonl")).Length);
        using var restored = _folder.Open();
        Assert.Equal(lived, LastingFolder.Digest(restored));
    }

    [Fact]
    public void Restore_DamagedOrForeignFile_ChangesNothing()
    {
        var lived = Fill();
        var backup = DataFolder.Backup(_folder.Path, _folder.CatalogueRoot, _folder.Clock);
        var bytes = File.ReadAllBytes(backup);
        var damaged = Path.Combine(_folder.Path, "damaged.zip");
        bytes[200] ^= 0xFF;
        File.WriteAllBytes(damaged, bytes);
        Assert.Throws<InvalidDataException>(() => DataFolder.Restore(damaged, _folder.Path, replace: true, _folder.Clock));
        File.WriteAllText(damaged, "no zip");
        Assert.Throws<InvalidDataException>(() => DataFolder.Restore(damaged, _folder.Path, replace: true, _folder.Clock));
        using var data = _folder.Open();
        Assert.Equal(lived, LastingFolder.Digest(data));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Open_RestoreThatWasCutShort_IsFinished(int moved)
    {
        var lived = Fill();
        var backup = DataFolder.Backup(_folder.Path, _folder.CatalogueRoot, _folder.Clock);
        using (var data = _folder.Open()) Send(data, 2021);
        // The state on disk after so many of its steps: unpacked whole, then database, then archive put in place.
        var restored = Path.Combine(_folder.Path, "restore");
        BackupFile.Unpack(backup, restored);
        var aside = Directory.CreateDirectory(Path.Combine(_folder.Path, "backups", "old")).FullName;
        foreach (var name in new[] { "dienhinh.duckdb", "archive" }.Take(moved))
        {
            Directory.Move(Path.Combine(_folder.Path, name), Path.Combine(aside, name));
            Directory.Move(Path.Combine(restored, name), Path.Combine(_folder.Path, name));
        }

        using var opened = _folder.Open();
        Assert.Equal(lived, LastingFolder.Digest(opened));
        Assert.False(Directory.Exists(restored));
    }

    // Two submissions and a decision that settles a row of the first.
    private IReadOnlyList<TableDigest> Fill()
    {
        using var data = _folder.Open();
        data.Pipeline.Ingest("phuong-my-hai-2024.csv", MyHaiReport.Load().WithMovement(Strange, 1, 2).ToBytes(), s_options);
        data.Pipeline.Decide(new DecisionRequest(DecisionSubject.Movement, Strange, "nong-thon-moi"), "an");
        Send(data, 2025);
        return LastingFolder.Digest(data);
    }

    private static void Send(DataFolder data, int year)
    {
        var report = MyHaiReport.Load();
        report.Year = year;
        Assert.StartsWith("accepted", data.Pipeline.Ingest(report.FileName, report.ToBytes(), s_options).Status, StringComparison.Ordinal);
    }
}
