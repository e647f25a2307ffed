using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Recognition;

namespace DienHinh.Ingest.Tests.Recognition;

public sealed class MeasureLineTest
{
    private const string Title = "name BM\nA1: UBND XÃ PHỤC LINH\nA2: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    private static (string Counts, IReadOnlyList<string> Findings) Read(string table)
    {
        var read = Reading.OfPhucLinh(Title + table);
        return (string.Join(" ", read.Submission?.Counts.Select(c => $"{c.Source.Cells}={c.Count}") ?? []), read.Triples());
    }

    [Theory]
    [InlineData("Đơn vị tính: người", 1, false)]
    [InlineData("ĐVT: tập thể, cá nhân", 1, false)]
    [InlineData("Đơn vị tính: nghìn người", 1_000, false)]
    [InlineData("(Đơn vị tính: trăm hộ)", 100, false)]
    [InlineData("Đơn vị tính: triệu đồng", 1_000_000, true)]
    [InlineData("Đơn vị: 1.000 đồng", 1, true)]
    [InlineData("ĐVT: %", 1, true)]
    [InlineData("Đơn vị tính: ha", 1, true)]
    public void Find_OfALineOfMeasure(string text, int scale, bool isOther)
    {
        var found = MeasureLine.Find(text)!.Value;
        Assert.Equal(isOther, found.IsOther);
        if (!isOther) Assert.Equal(scale, found.Scale);
    }

    [Theory]
    [InlineData("Đơn vị: Xã Phục Linh")]
    [InlineData("Đơn vị báo cáo: UBND xã Phục Linh")]
    [InlineData("UBND XÃ PHỤC LINH")]
    [InlineData("Đơn vị chủ trì")]
    public void Find_OfTheSender_IsNone(string text) => Assert.Null(MeasureLine.Find(text));

    [Theory]
    [InlineData("Đơn vị tính: người")]
    [InlineData("Đơn vị tính: tập thể")]
    [InlineData("ĐVT: Phong trào")]
    [InlineData("Đơn vị tính: xã")]
    public void LineOfPeople_ChangesNothing(string line)
    {
        var (counts, findings) = Read($"D3: {line}\n4| STT | Phong trào | Tập thể | Cá nhân\n5| 1 | Nông thôn mới | 2 | 3");
        Assert.Equal("C5=2 D5=3", counts);
        Assert.Empty(findings);
    }

    [Fact]
    public void LineOfThousands_ScalesTheCounts_AndSaysSo()
    {
        var (counts, findings) = Read("D3: Đơn vị tính: nghìn người\n4| STT | Phong trào | Tập thể | Cá nhân | Tổng số\n5| 1 | Nông thôn mới | 0.002 | \"1,5\" | \"1,502\"");
        Assert.Equal("C5=2 D5=1500", counts);
        Assert.Equal(["BM!D3 figures-scaled note"], findings);
    }

    [Fact]
    public void HeadingInThousands_ScalesItsColumnAlone()
    {
        var (counts, _) = Read("4| STT | Phong trào | Tập thể | Hộ gia đình (nghìn hộ)\n5| 1 | Nông thôn mới | 2 | 1.2");
        Assert.Equal("C5=2 D5=1200", counts);
    }

    [Fact]
    public void LineOfMoney_BesideAColumnOfMoney_SpeaksOfThatColumn()
    {
        var (counts, findings) = Read("D3: Đơn vị tính: triệu đồng\n4| STT | Phong trào | Tập thể | Cá nhân | Tiền thưởng\n5| 1 | Nông thôn mới | 2 | 3 | 12,5");
        Assert.Equal("C5=2 D5=3", counts);
        Assert.Equal(["BM!E4 column-not-used note"], findings);
    }

    [Fact]
    public void ListWithAmounts_NamesNoAwardByThem()
    {
        var read = Reading.OfPhucLinh("""
            name DS
            A1: UBND XÃ PHỤC LINH
            A2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            F3: Đơn vị tính: triệu đồng
            4| STT | Họ và tên | Đối tượng | Phong trào | Hình thức khen thưởng | Tiền thưởng kèm khen thưởng
            A5: Đơn vị tính: tập thể
            6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Giấy khen | 1,5
            """);
        var exemplar = Assert.Single(read.Submission!.Exemplars);
        Assert.Equal((ExemplarKind.Individual, "Giấy khen"), (exemplar.Kind, Assert.Single(exemplar.Awards).Form));
        Assert.Empty(read.Findings);
    }
}
