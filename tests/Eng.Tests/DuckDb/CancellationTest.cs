using System.Diagnostics;
using DuckDB.NET.Data;

namespace DienHinh.Eng.Tests.DuckDb;

public sealed class CancellationTest : IDisposable
{
    private const string Endless = "select sum(a.i * b.i) from range(10000000) a(i), range(10000000) b(i) where (a.i + b.i) % 7 = 3";

    // Uncancelled it takes days. The query has every processor, so that on a busy machine the timer comes seconds late.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly MemoryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Cancel_FromAnotherThread_EndsTheQuery()
    {
        using var command = database.Command(Endless);
        var running = Task.Run(() => Assert.ThrowsAny<OperationCanceledException>(() => command.ExecuteScalar()));
        await Task.Delay(300);
        var watch = Stopwatch.StartNew();

        command.Cancel();
        await running;

        Assert.True(watch.Elapsed < Patience, $"The query ended after {watch.Elapsed}.");
        Assert.Equal(1, database.Scalar("select 1"));
    }

    [Fact]
    public async Task Token_EndsTheQuery()
    {
        using var command = database.Command(Endless);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteScalarAsync(source.Token));

        Assert.True(watch.Elapsed < Patience, $"The query ended after {watch.Elapsed}.");
        Assert.Equal(1, database.Scalar("select 1"));
    }

    [Fact]
    public async Task Token_CancelledBefore_StartsNothing()
    {
        using var command = database.Command("create table t (n integer)");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => command.ExecuteNonQueryAsync(new CancellationToken(canceled: true)));
        Assert.Throws<DuckDBException>(() => database.Run("select * from t"));
    }
}
