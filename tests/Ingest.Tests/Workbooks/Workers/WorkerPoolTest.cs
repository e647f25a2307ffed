using System.Diagnostics;
using System.Globalization;
using DienHinh.Ingest.Workbooks;
using DienHinh.Ingest.Workbooks.Workers;

namespace DienHinh.Ingest.Tests.Workbooks.Workers;

public sealed class WorkerPoolTest
{
    private static readonly byte[] s_csv = "STT;Họ và tên\n1;Tổ dân phố 3\n"u8.ToArray();

    private static WorkerSettings Real => new() { Command = SecondProcess.Command(WorkbookWorker.Command), Workers = 1 };

    private static WorkerSettings Fake(string manner) => new() { Command = SecondProcess.Command(SecondProcess.FakeWorker, manner), Workers = 1, Deadline = TimeSpan.FromSeconds(20) };

    [Fact]
    public void File_IsReadAsInThisProcess()
    {
        using var pool = new WorkerPool(Real);
        var sheet = Assert.Single(pool.Read(s_csv));
        Assert.Equal("Tổ dân phố 3", sheet.At(2, 2).Text);
        Assert.Equal(WorkbookReader.Read(s_csv)[0].Rows.Count, sheet.Rows.Count);
    }

    [Fact]
    public void UnreadableFile_IsRefusedWithTheReadersReason_AndTheWorkerStays()
    {
        using var pool = new WorkerPool(Real);
        pool.Read(s_csv);
        var worker = Assert.Single(pool.IdleIds);
        Assert.Equal(UnreadableReason.NotAWorkbook, Refusal(pool, [1, 2, 3, 0, 5, 6, 7, 8]));
        Assert.Equal(UnreadableReason.EmptyFile, Refusal(pool, []));
        Assert.Equal("Tổ dân phố 3", pool.Read(s_csv)[0].At(2, 2).Text);
        Assert.Equal([worker], pool.IdleIds);
    }

    [Fact]
    public void WorkerThatReadALargeFile_IsLetGo_AndTheNextFileGetsAnother()
    {
        using var pool = new WorkerPool(Real);
        pool.Read(s_csv);
        var worker = Assert.Single(pool.IdleIds);
        byte[] large = [.. s_csv, .. Enumerable.Repeat("2;Tổ dân phố 4\n"u8.ToArray(), ReadingLimits.LargeFileBytes / 16).SelectMany(l => l)];
        Assert.InRange(large.Length, ReadingLimits.LargeFileBytes + 1, int.MaxValue);
        Assert.Equal("Tổ dân phố 4", pool.Read(large)[0].At(1_000, 2).Text);
        Assert.Empty(pool.IdleIds);
        Assert.True(IsGone(worker));
        Assert.Equal("Tổ dân phố 3", pool.Read(s_csv)[0].At(2, 2).Text);
    }

    [Theory]
    [InlineData(FakeWorker.PrintsRubbish)]
    [InlineData(FakeWorker.PromisesTooMuch)]
    [InlineData(FakeWorker.DiesMidway)]
    [InlineData(FakeWorker.DiesAtOnce)]
    public void BrokenWorker_IsReplaced_AndTheFileRefused(string manner)
    {
        using var pool = new WorkerPool(Fake(manner));
        var worker = Assert.Single(pool.IdleIds);
        Assert.Equal(UnreadableReason.ReaderStopped, Refusal(pool, s_csv));
        Assert.Empty(pool.IdleIds);
        Assert.True(IsGone(worker));
        Assert.Equal(UnreadableReason.ReaderStopped, Refusal(pool, s_csv));
    }

    [Fact]
    public void WorkerThatOnlyWaits_IsNotLate()
    {
        using var pool = new WorkerPool(Fake(FakeWorker.WaitsForItsTurn) with { Deadline = TimeSpan.FromSeconds(2) });
        Assert.Equal("đến lượt", pool.Read(s_csv)[0].At(1, 1).Text);
    }

    [Fact]
    public void FileThatTurnsOutDamagedMidway_IsRefused_AndTheWorkerStays()
    {
        using var pool = new WorkerPool(Real);
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(n => $"<row r=\"{n}\"><c r=\"A{n}\"><v>{n}</v></c></row>"));
        Assert.Equal(UnreadableReason.Damaged, Refusal(pool, XlsxFile.WithSheet($"<sheetData>{rows}<row").ToBytes()));
        var worker = Assert.Single(pool.IdleIds);
        Assert.Equal("Tổ dân phố 3", pool.Read(s_csv)[0].At(2, 2).Text);
        Assert.Equal([worker], pool.IdleIds);
    }

    [Theory]
    [InlineData(FakeWorker.Spins)]
    [InlineData(FakeWorker.Hangs)]
    [InlineData(FakeWorker.NeverReads)]
    public void SlowWorker_IsKilledAtTheDeadline(string manner)
    {
        using var pool = new WorkerPool(Fake(manner) with { Deadline = TimeSpan.FromSeconds(1) });
        var worker = Assert.Single(pool.IdleIds);
        var watch = Stopwatch.StartNew();
        // Larger than a pipe: to a worker that never reads, even sending must end.
        Assert.Equal(UnreadableReason.TooSlow, Refusal(pool, new byte[1_000_000]));
        Assert.InRange(watch.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(15));
        Assert.True(IsGone(worker));
    }

    [Fact]
    public async Task FileThatHangs_DoesNotHoldUpTheOthers()
    {
        using var pool = new WorkerPool(Fake(FakeWorker.HangsAtLongFiles) with { Deadline = TimeSpan.FromSeconds(1.5), Tolerance = TimeSpan.FromMilliseconds(100) });
        var hanging = Task.Run(() => Refusal(pool, new byte[10_000]));
        while (pool.IdleIds.Count > 0) await Task.Delay(20);
        for (var i = 0; i < 3; i++) Assert.Single(pool.Read(s_csv));
        Assert.False(hanging.IsCompleted);
        Assert.Equal(UnreadableReason.TooSlow, await hanging);
        Assert.InRange(pool.IdleIds.Count, 0, 1);
    }

    [Fact]
    public void WorkerKilledWhileItWaited_CostsTheNextFileNothing()
    {
        using var pool = new WorkerPool(Real);
        pool.Read(s_csv);
        using (var worker = Process.GetProcessById(Assert.Single(pool.IdleIds)))
        {
            worker.Kill();
            worker.WaitForExit();
        }

        Assert.Equal("Tổ dân phố 3", pool.Read(s_csv)[0].At(2, 2).Text);
    }

    [Fact]
    public void FileTooHeavyForTheHeap_IsRefused_AndTheOthersGoOn()
    {
        using var pool = new WorkerPool(Real with { HeapBytes = 64 << 20 });
        // Shared texts and rows are handed on as they come; a text file is taken apart in memory.
        Assert.Equal(UnreadableReason.TooMuchMemory, Refusal(pool, System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("mot;hai;ba;bon\n", 1_500_000)))));
        Assert.Equal("Tổ dân phố 3", pool.Read(s_csv)[0].At(2, 2).Text);
    }

    [Fact]
    public void FileOfMoreCellsThanTheLimit_IsTooHeavy()
    {
        using var pool = new WorkerPool(Real);
        Assert.Equal(UnreadableReason.TooMuchMemory, Refusal(pool, HostilePackage.WideRows((ReadingLimits.Cells / 256) + 1)));
    }

    [Fact]
    public void FileOfAGigabyte_IsRefusedWhateverItSaysOfItsSize()
    {
        using var pool = new WorkerPool(Real with { HeapBytes = 150 << 20 });
        Assert.Equal(UnreadableReason.ExpandsTooMuch, Refusal(pool, HostilePackage.Whitespace(honest: true)));
        // A size that lies is damage as well; either answer is right, reading on is not.
        UnreadableReason[] refusals = [UnreadableReason.ExpandsTooMuch, UnreadableReason.Damaged];
        Assert.Contains(Refusal(pool, HostilePackage.Whitespace(honest: false)), refusals);
        Assert.Contains(Refusal(pool, HostilePackage.OneHugeString()), refusals);
    }

    [Fact]
    public void FileThatUnfoldsBelowTheLimits_IsReadWithoutHarm()
    {
        using var pool = new WorkerPool(Real);
        Assert.Equal(ReadingLimits.TextKept, pool.Read(HostilePackage.ManyRuns())[0].At(1, 1).Text!.Length);
        Assert.Equal(2_000, pool.Read(HostilePackage.OneLongText())[0].Rows.Count);
        Assert.Equal("a", pool.Read(HostilePackage.ManyStrings(1_000_000))[0].At(1, 1).Text);
        Assert.Empty(pool.Read(HostilePackage.ManyRows())[0].Rows);
    }

    [Fact]
    public void Files_AreReadAtOnce()
    {
        using var pool = new WorkerPool(Real with { Workers = 3 });
        var names = Enumerable.Range(1, 60).Select(n => FormattableString.Invariant($"Tổ {n}")).ToList();
        var read = names.AsParallel().AsOrdered().WithDegreeOfParallelism(6).Select(n => pool.Read(System.Text.Encoding.UTF8.GetBytes($"STT;Tên\n1;{n}\n"))[0].At(2, 2).Text!).ToList();
        Assert.Equal(names, read);
        Assert.InRange(pool.IdleIds.Count, 1, 3);
    }

    [Fact]
    public void Worker_SeesNothingOfTheParentsEnvironment()
    {
        Environment.SetEnvironmentVariable("DIENHINH_TEST_SECRET", "kept");
        using var pool = new WorkerPool(Fake(FakeWorker.TellsItsEnvironment));
        var names = pool.Read(s_csv)[0].Rows.Select(r => r.Cells[0].Text!).ToList();
        Assert.Contains("DOTNET_GCHeapHardLimit", names);
        Assert.All(names, name => Assert.StartsWith("DOTNET_", name, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(WorkbookWorker.Command)]
    [InlineData("busy")]
    public void Worker_EndsWithItsParent(string state)
    {
        var (program, arguments) = SecondProcess.Command(SecondProcess.PoolOwner);
        using var owner = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        var worker = int.Parse(owner.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        if (state == "busy")
        {
            owner.StandardInput.WriteLine();
            Thread.Sleep(300);
        }

        Assert.False(HasEnded(worker));
        owner.Kill();
        owner.WaitForExit();
        Assert.True(IsGone(worker));
    }

    /// <summary>In the second process: tells its worker's id, and when asked to gives it a file that takes seconds.</summary>
    internal static void OwnPool()
    {
        using var pool = new WorkerPool(Real);
        Console.WriteLine(pool.IdleIds.Single());
        Console.ReadLine();
        pool.Read(HostilePackage.ManyRows());
        Thread.Sleep(Timeout.Infinite);
    }

    private static UnreadableReason Refusal(WorkerPool pool, byte[] content) => Assert.Throws<WorkbookException>(() => pool.Read(content)).Reason;

    private static bool IsGone(int id)
    {
        for (var waited = 0; waited < 100 && !HasEnded(id); waited++) Thread.Sleep(50);
        return HasEnded(id);
    }

    // A process whose parent died is a zombie until the system's first process gets round to it.
    private static bool HasEnded(int id)
    {
        var state = $"/proc/{id}/stat";
        return !File.Exists(state) || File.ReadAllText(state).Split(") ")[^1].StartsWith('Z');
    }
}
