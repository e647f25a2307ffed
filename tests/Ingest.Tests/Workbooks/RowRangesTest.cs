using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

public sealed class RowRangesTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(RowRanges.Length)]
    [InlineData((2 * RowRanges.Length) - 1)]
    [InlineData(2 * RowRanges.Length)]
    [InlineData((5 * RowRanges.Length) + 17)]
    public void Each_CoversEveryRowOnce_InOrder(int count) =>
        Assert.Equal(Enumerable.Range(0, count), RowRanges.Each(count, (first, last) => Enumerable.Range(first, last - first).ToList()).SelectMany(r => r));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(RowRanges.Length)]
    [InlineData((5 * RowRanges.Length) + 17)]
    public void Ahead_CoversEveryRowOnce_InOrder(int count) =>
        Assert.Equal(Enumerable.Range(0, count), RowRanges.Ahead(count, (first, last) => Enumerable.Range(first, last - first).ToList()).SelectMany(r => r));

    [Fact]
    public void Ahead_NextRanges_AreWorkedOutWhileTheCallerIsBusy()
    {
        using var second = new ManualResetEventSlim();
        using var ranges = RowRanges.Ahead(3 * RowRanges.Length, (first, _) =>
        {
            if (first == RowRanges.Length) second.Set();
            return first;
        }).GetEnumerator();
        Assert.True(ranges.MoveNext());
        Assert.Equal(0, ranges.Current);
        Assert.True(second.Wait(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Ahead_WorkThatFails_ThrowsAfterWhatCameBefore()
    {
        using var ranges = RowRanges.Ahead(3 * RowRanges.Length, (first, _) => first == RowRanges.Length ? throw new InvalidDataException("dòng 4096") : first).GetEnumerator();
        Assert.True(ranges.MoveNext());
        Assert.Equal("dòng 4096", Assert.Throws<InvalidDataException>(() => ranges.MoveNext()).Message);
    }

    [Fact]
    public void Each_WorkThatFails_ThrowsWhatTheWorkThrew() =>
        Assert.Equal("dòng 9000", Assert.Throws<InvalidDataException>(() => RowRanges.Each(20_000, (first, last) => first <= 9_000 && 9_000 < last ? throw new InvalidDataException("dòng 9000") : 0)).Message);
}
