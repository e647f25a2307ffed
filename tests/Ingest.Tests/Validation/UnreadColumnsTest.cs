namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Columns of lists that nobody reads are told.</summary>
public sealed class UnreadColumnsTest
{
    private static string[] Told(string header, string row) => [.. Reading.OfPhucLinh($"name DS\nA1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023\n3| STT | Họ và tên | Đối tượng | {header}\n4| 1 | Nguyễn Văn An | Cá nhân | {row}").Triples()];

    [Fact]
    public void UnknownHeadings_AreTold_WhereSomethingStandsBelow() =>
        Assert.Equal(["DS!D3 column-not-known note", "DS!F3 column-not-known note"], Told("Hoàn cảnh | Số phiếu | Điểm", "Khó khăn | | 90"));

    [Fact]
    public void SecondColumnOfAKind_IsTold() =>
        Assert.Equal(["DS!E3 column-second note"], Told("Đơn vị công tác | Nơi ở", "Trường Mầm non Phục Linh | Xóm Soi"));

    [Fact]
    public void BeyondTwenty_TheRestIsToldTogether()
    {
        var told = Told(string.Join(" | ", Enumerable.Range(1, 25).Select(i => $"Mục lạ {(char)('A' + i)}")), string.Join(" | ", Enumerable.Repeat("có", 25)));
        Assert.Equal(21, told.Length);
        Assert.Equal("DS!X3 columns-not-known note", told[^1]);
    }

    // They are known, and not kept.
    [Fact]
    public void BirthTelephoneAndSums_AreNotTold() => Assert.Empty(Told("Năm sinh | Dân tộc | Số điện thoại | Số tiền thưởng", "1970 | Tày | 0912 | 300.000"));
}
