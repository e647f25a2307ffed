using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Columns for each kind that hold names, and figures beside or before names.</summary>
public sealed class CountedNamesTest
{
    private const string Title = "name DS\nA1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";
    private const string ByKind = Title + "5| STT | Phong trào | Tập thể | Cá nhân\n";

    private static string Names(ReadSubmission read) => string.Join('|', read.Submission!.Exemplars.Select(e => $"{e.Name} {(e.Kind == ExemplarKind.Individual ? "cn" : "tt")}"));

    [Theory]
    [InlineData("02 (Lê Văn An, Hoàng Văn Bình)", 2, "Lê Văn An, Hoàng Văn Bình")]
    [InlineData("1 tập thể (Tổ tự quản (xóm Soi))", 1, "Tổ tự quản (xóm Soi)")]
    [InlineData("01 tập thể: Xóm Soi", 1, "Xóm Soi")]
    public void Of_FindsNumberAndNames(string text, int number, string names) => Assert.Equal((number, names), CountedNames.Of(text));

    [Theory]
    [InlineData("1. Xóm Soi (khu A)")]
    [InlineData("Xóm Soi (2 hộ)")]
    [InlineData("03 (100)")]
    [InlineData("12")]
    public void Of_AnythingElse_IsNull(string text) => Assert.Null(CountedNames.Of(text));

    [Fact]
    public void NumberedAndCountedNames_AreTheExemplars()
    {
        var read = Reading.OfPhucLinh(ByKind + """
            6| 1 | Xây dựng nông thôn mới | 1. Xóm Soi\n2. Xóm Cẩm 1 | 1. Nguyễn Văn An\n2. Trần Thị Bình
            7| 2 | Toàn dân bảo vệ an ninh Tổ quốc | 01 (Tổ tự quản xóm Soi) | 02 (Lê Văn Chung, Hoàng Văn Dũng)
            8| | Tổng | 3 | 4
            """);
        Assert.Equal("Xóm Soi tt|Xóm Cẩm 1 tt|Nguyễn Văn An cn|Trần Thị Bình cn|Tổ tự quản xóm Soi tt|Lê Văn Chung cn|Hoàng Văn Dũng cn", Names(read));
        Assert.All(read.Findings, f => Assert.Equal("several-names", f.Code));
    }

    [Fact]
    public void NumberThatTheNamesDoNotMake_IsTold() =>
        Assert.Contains("DS!D6 total-differs warning", Reading.OfPhucLinh(ByKind + "6| 1 | Xây dựng nông thôn mới | Xóm Soi | 03 (Lê Văn Chung, Hoàng Văn Dũng)").Triples());

    [Theory]
    [InlineData("Không")]
    [InlineData("-")]
    [InlineData("0")]
    [InlineData("Không có")]
    public void NobodyInAColumnOfNames_MakesNoTicksOfIt(string nobody)
    {
        var read = Reading.OfPhucLinh(ByKind + $"6| 1 | Xây dựng nông thôn mới | Xóm Soi | Nguyễn Văn An\n7| 2 | Toàn dân bảo vệ an ninh Tổ quốc | Tổ tự quản xóm Soi | {nobody}\n8| | Tổng | 2 | 1");
        Assert.Equal("Xóm Soi tt|Nguyễn Văn An cn|Tổ tự quản xóm Soi tt", Names(read));
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void NameWhereOthersTick_IsTold()
    {
        var read = Reading.OfPhucLinh(Title + """
            5| STT | Tên điển hình | Phong trào | Tập thể | Cá nhân
            6| 1 | Xóm Soi | Xây dựng nông thôn mới | x |
            7| 2 | Nguyễn Văn An | Xây dựng nông thôn mới | | x
            8| 3 | Phạm Thị Em | Xây dựng nông thôn mới | | x
            9| 4 | Xóm Chùa | Xây dựng nông thôn mới | x | Trần Thị Bình
            10| 5 | | Xây dựng nông thôn mới | | Lê Văn Chung
            """);
        Assert.Equal("Xóm Soi tt|Nguyễn Văn An cn|Phạm Thị Em cn|Xóm Chùa tt", Names(read));
        Assert.Equal(["DS!E9 name-under-tick warning", "DS!B10 row-not-read warning"], read.Triples().Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("1", false)]
    [InlineData("3", true)]
    public void FiguresBesideNames_AreACheck(string individuals, bool isTold)
    {
        var read = Reading.OfPhucLinh(Title + $"""
            C5:D5: Số điển hình
            E5:F5: Tên điển hình
            A5:A6: STT
            B5:B6: Phong trào
            6C| Tập thể | Cá nhân | Tập thể | Cá nhân
            7| 1 | Xây dựng nông thôn mới | 1 | {individuals} | Xóm Soi | Nguyễn Văn An
            8| 2 | Toàn dân bảo vệ an ninh Tổ quốc | 1 | 2 | Tổ tự quản xóm Soi | Lê Văn Chung, Hoàng Văn Dũng
            9| | Tổng cộng | 2 | {(isTold ? 5 : 3)}
            """);
        Assert.Equal("Xóm Soi tt|Nguyễn Văn An cn|Tổ tự quản xóm Soi tt|Lê Văn Chung cn|Hoàng Văn Dũng cn", Names(read));
        Assert.Equal(isTold ? ["DS!D7 total-differs warning"] : [], read.Triples().Where(t => !t.Contains("several-names", StringComparison.Ordinal)));
    }
}
