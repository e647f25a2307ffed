namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Rows of a list in which nobody is named.</summary>
public sealed class NamelessRowsTest
{
    private const string Head = "name DS\nA1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới\n";

    private static IReadOnlyList<string> Triples(string rows) => Reading.OfPhucLinh(Head + rows).Triples();

    [Theory]
    [InlineData("7| 2 | | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\n8| 3 | Lê Văn Chung | Cá nhân | Xây dựng nông thôn mới")]
    [InlineData("7| 2 | | Cá nhân | Xây dựng nông thôn mới\n8| 3 | Lê Văn Chung | Cá nhân | Xây dựng nông thôn mới")]
    [InlineData("7| 2 | | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc")]
    public void RowBetweenNames_IsTold(string rows) => Assert.Equal(["DS!B7 row-not-read warning"], Triples(rows));

    [Theory]
    [InlineData("7| 2 | | Cá nhân | Xây dựng nông thôn mới\n8| 3 | | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc")]
    [InlineData("7| 2 | | Cá nhân | Xây dựng nông thôn mới\n8| 3 | | Cá nhân | Xây dựng nông thôn mới\n9| 4 | Xóm Soi | Tập thể | Xây dựng nông thôn mới\n10| 5 | Xóm Chùa | Tập thể | Xây dựng nông thôn mới")]
    [InlineData("7| 2 | | Cá nhân | Xây dựng nông thôn mới")]
    [InlineData("7| 2 | | |\n8| 3 | Lê Văn Chung | Cá nhân | Xây dựng nông thôn mới")]
    public void RowsFilledInBeforehand_AreNot(string rows) => Assert.Empty(Triples(rows));

    [Fact]
    public void FormByMovements_HasNamesWhereThereAreAny() => Assert.Empty(Reading.OfPhucLinh("""
        name DS
        A1: UBND XÃ PHỤC LINH
        A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
        5| STT | Phong trào | Họ và tên | Đối tượng
        6| 1 | Xây dựng nông thôn mới | Nguyễn Văn An | Cá nhân
        7| 2 | Dạy tốt - Học tốt | | Cá nhân
        8| 3 | Toàn dân bảo vệ an ninh Tổ quốc | Lê Văn Chung | Cá nhân
        """).Findings);
}
