using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Workbooks;

public sealed class Crc32Test
{
    [Fact]
    public void Value_OfTheStandardsExample() => Assert.Equal(0xCBF43926u, Sum("123456789"u8, 9));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(13)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(191)]
    [InlineData(1_000)]
    [InlineData(5_003)]
    public void Value_IsThatOfTheDefinition_HoweverTheBytesCome(int portion)
    {
        var bytes = new byte[5_003];
        new Random(1).NextBytes(bytes);
        var state = uint.MaxValue;
        foreach (var b in bytes)
        {
            state ^= b;
            for (var bit = 0; bit < 8; bit++) state = (state & 1) != 0 ? 0xEDB88320 ^ (state >> 1) : state >> 1;
        }

        Assert.Equal(~state, Sum(bytes, portion));
    }

    private static uint Sum(ReadOnlySpan<byte> bytes, int portion)
    {
        var crc = new Crc32();
        for (; bytes.Length > 0; bytes = bytes[Math.Min(portion, bytes.Length)..]) crc.Add(bytes[..Math.Min(portion, bytes.Length)]);
        return crc.Value;
    }
}
