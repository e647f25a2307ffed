using System.Globalization;
using DienHinh.Ingest.Domain;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Rows of a summary form below a movement's own row that part its figures.</summary>
public sealed class SummaryDetailsTest
{
    private const string Title = "name BM\nA1: UBND XÃ PHỤC LINH\nA2: BIỂU TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    private static (string[] Counts, IReadOnlyList<string> Findings) Read(string table)
    {
        var read = Reading.OfPhucLinh(Title + table);
        return ([.. read.Submission!.Counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Source.Cells} {string.Join("+", c.MovementIds)} {c.Kind?.Code()} {c.Count}"))], read.Triples());
    }

    [Theory]
    [InlineData("", "- Cấp xã", "", "- Cấp huyện")]
    [InlineData("a", "Cấp xã", "b", "Cấp huyện")]
    [InlineData("1.1", "Xã", "1.2", "Huyện")]
    [InlineData("", "Cấp xã", "", "Cấp huyện")]
    public void LevelsBelowAMovementsSum_AreNotCountedAgain(string number, string level, string nextNumber, string nextLevel)
    {
        var (counts, findings) = Read($"4| STT | Phong trào | Tập thể | Cá nhân\n5| 1 | Nông thôn mới | 3 | 4\n6| {number} | {level} | 2 | 2\n7| {nextNumber} | {nextLevel} | 1 | 1\n8| | Tổng cộng | 3 | 4");
        Assert.Equal(["C5 nong-thon-moi collective 3", "D5 nong-thon-moi individual 4"], counts);
        Assert.Equal(["BM!B5 rows-within note", "BM!D5 whole-differs warning"], findings);
    }

    [Fact]
    public void LevelsBelowAMovementWithoutFigures_Count()
    {
        var (counts, findings) = Read("4| STT | Phong trào | Tập thể\n5| 1 | Nông thôn mới\n6| | - Cấp xã | 2\n7| | - Cấp huyện | 1\n8| 2 | Bảo vệ an ninh Tổ quốc\n9| | - Cấp xã | 4");
        Assert.Equal(["C6 nong-thon-moi collective 2", "C7 nong-thon-moi collective 1", "C9 bao-ve-an-ninh-to-quoc collective 4"], counts);
        Assert.Empty(findings);
    }

    [Fact]
    public void KindsBelowAMovementsSum_CountInsteadOfIt()
    {
        var (counts, findings) = Read("4| STT | Phong trào | Số lượng\n5| 1 | Nông thôn mới | 7\n6| | - Tập thể | 4\n7| | - Cá nhân | 2\n8| 2 | Bảo vệ an ninh Tổ quốc | 1\n9| | Tổng cộng | 7");
        Assert.Equal(["C6 nong-thon-moi collective 4", "C7 nong-thon-moi individual 2", "C8 bao-ve-an-ninh-to-quoc  1"], counts);
        Assert.Equal(["BM!B5 rows-within note", "BM!C5 total-differs warning"], findings);
    }

    [Fact]
    public void DetailsThatAddUp_ArePartsWhateverTheirName_AndOthersWait()
    {
        const string table = "4| STT | Phong trào | Tập thể\n5| 1 | Nông thôn mới | 3\n6| | - Xóm Soi | 2\n7| | - Xóm Đầm | ";
        Assert.Equal(["C5 nong-thon-moi collective 3"], Read(table + "1").Counts);
        Assert.Equal(["BM!B5 rows-within note"], Read(table + "1").Findings);
        Assert.Equal(["BM!B6 unknown-movement warning", "BM!B7 unknown-movement warning"], Read(table + "5").Findings);
    }
}
