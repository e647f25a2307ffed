using System.IO.Compression;
using System.Text;
using DienHinh.Samples.Workbooks;

namespace DienHinh.Eng.Tests.Samples.Workbooks;

public sealed class DeflateTest
{
    public static TheoryData<byte[]> Contents => new(
        [],
        [0],
        Encoding.UTF8.GetBytes("Điển hình tiên tiến, điển hình tiên tiến, điển hình tiên tiến"),
        [.. Enumerable.Repeat((byte)7, 100_000)],
        [.. Enumerable.Range(0, 70_000).Select(i => unchecked((byte)(((i % 997) * (i % 991)) >> (i % 9))))],
        [.. Enumerable.Range(0, 256).SelectMany(i => Enumerable.Repeat((byte)i, 300))]);

    [Theory]
    [MemberData(nameof(Contents))]
    public void Compress_AnyContent_InflatesToTheSame(byte[] content)
    {
        using var inflated = new MemoryStream();
        using (var stream = new DeflateStream(new MemoryStream(Deflate.Compress(content)), CompressionMode.Decompress)) stream.CopyTo(inflated);
        Assert.Equal(content, inflated.ToArray());
    }

    [Fact]
    public void Compress_RepeatedText_GetsSmall() => Assert.True(Deflate.Compress([.. Enumerable.Repeat((byte)'x', 10_000)]).Length < 100);
}
