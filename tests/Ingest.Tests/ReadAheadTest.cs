namespace DienHinh.Ingest.Tests;

public sealed class ReadAheadTest
{
    [Fact]
    public void InBatches_ManyItems_ComeInOrderAndHalfOfWhatIsAheadAtOnce()
    {
        // The last item of every hundred takes its time: what is ready alone would come in crumbs.
        var batches = ReadAhead.InBatches(Enumerable.Range(0, 1_000), Slowly, _ => 1, mostWeight: 1_000, degree: 2).ToList();
        Assert.Equal(Enumerable.Range(0, 1_000), batches.SelectMany(b => b));
        // 256 are ahead until the items end; from there each batch is half of what is left. How many batches it takes depends on how quick the machine is.
        Assert.All(batches, b => Assert.InRange(b.Count, (Math.Min(256, 1_000 - b[0]) + 1) / 2, 256));
    }

    [Fact]
    public void InBatches_HeavyItems_AreNoMoreAheadThanAllowed()
    {
        var (begun, most) = (0, 0);
        var taken = 0;
        foreach (var batch in ReadAhead.InBatches(Begun(), n => n, _ => 10, mostWeight: 45, degree: 2))
            taken += batch.Count;

        Assert.Equal(50, taken);
        // Four weigh 40; a fifth is looked at before it is seen to be too much.
        Assert.InRange(most, 4, 5);

        IEnumerable<int> Begun()
        {
            for (var i = 0; i < 50; i++)
            {
                most = Math.Max(most, ++begun - taken);
                yield return i;
            }
        }
    }

    [Fact]
    public void InBatches_AnItemFails_ThoseBeforeItComeFirst()
    {
        var results = new List<int>();
        Assert.Throws<FormatException>(() =>
        {
            foreach (var batch in ReadAhead.InBatches(Enumerable.Range(0, 20), n => n == 13 ? throw new FormatException() : Slowly(n), _ => 1, 1_000, 2)) results.AddRange(batch);
        });
        Assert.Equal(Enumerable.Range(0, 13), results);
    }

    private static int Slowly(int item)
    {
        if (item % 100 == 99) Thread.Sleep(5);
        return item;
    }
}
