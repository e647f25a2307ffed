namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Movement cells that point at the row above, name two movements, or stand beside a name that is merged over several rows.</summary>
public sealed class SeveralMovementsTest
{
    private const string Head = "name DS\nA1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| STT | Họ và tên | Đối tượng | Phong trào | Thành tích\n";

    private static string[] Movements(Ingest.Validation.ReadSubmission read) => [.. read.Submission!.Exemplars.Select(e => $"{e.Name}: {string.Join(' ', e.MovementIds)}")];

    [Theory]
    [InlineData("nt")]
    [InlineData("-nt-")]
    [InlineData("Như trên")]
    [InlineData("\"")]
    [InlineData("''")]
    [InlineData("”")]
    public void AsAbove_IsTheMovementOfTheRowAbove(string mark)
    {
        var read = Reading.OfPhucLinh(Head + $"""
            | 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | Giỏi
            | 2 | Trần Thị Bình | {mark} | {mark} | {mark}
            | 3 | Lê Văn Cường | Cá nhân | {mark} | Tốt
            | 4 | Phạm Thị Dung | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Giỏi
            | 5 | Phạm Thị Hoa | Cá nhân | {mark} | Giỏi
            """);
        Assert.Equal(["Nguyễn Văn An: nong-thon-moi", "Trần Thị Bình: nong-thon-moi", "Lê Văn Cường: nong-thon-moi", "Phạm Thị Dung: bao-ve-an-ninh-to-quoc", "Phạm Thị Hoa: bao-ve-an-ninh-to-quoc"], Movements(read));
        Assert.Equal("Giỏi", read.Submission!.Exemplars[1].Achievement);
        Assert.Equal(["DS!D7 name-resolved note"], read.Triples());
    }

    [Fact]
    public void AsAboveInTheFirstRow_StillWaits() =>
        Assert.Equal(["DS!D6 unknown-movement warning"], Reading.OfPhucLinh(Head + "| 1 | Nguyễn Văn An | Cá nhân | Như trên | Giỏi\n| 2 | Trần Thị Bình | Cá nhân | Nông thôn mới | Giỏi").Triples());

    [Theory]
    [InlineData("Xây dựng nông thôn mới và Dạy tốt - Học tốt", "nong-thon-moi day-tot-hoc-tot")]
    [InlineData("Nông thôn mới, Dạy tốt - học tốt", "nong-thon-moi day-tot-hoc-tot")]
    [InlineData("Toàn dân bảo vệ an ninh Tổ quốc & Nông thôn mới", "bao-ve-an-ninh-to-quoc nong-thon-moi")]
    [InlineData("Lao động giỏi, lao động sáng tạo và Nông thôn mới", "lao-dong-gioi-sang-tao nong-thon-moi")]
    [InlineData("Nông thôn mới; Toàn dân bảo vệ an ninh Tổ quốc", "nong-thon-moi bao-ve-an-ninh-to-quoc")]
    [InlineData("Lao động giỏi, lao động sáng tạo", "lao-dong-gioi-sang-tao")]
    public void TwoNamesInACell_AreTwoMovements(string cell, string ids)
    {
        var read = Reading.OfPhucLinh(Head + $"| 1 | Nguyễn Văn An | Cá nhân | {cell} | Giỏi");
        Assert.Equal(["Nguyễn Văn An: " + ids], Movements(read));
        Assert.Equal(ids.Contains(' ', StringComparison.Ordinal) ? ["DS!D6 two-movements note"] : [], read.Triples());
    }

    [Theory]
    [InlineData("merge A6:A7\nmerge C6:C7\n", "")]
    [InlineData("", "2")]
    public void NameMergedOverTwoRowsOfTheirOwn_IsInBothMovements(string merges, string number)
    {
        var read = Reading.OfPhucLinh(Head + $"| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | Hiến đất\n| {number} | | {(number.Length > 0 ? "Cá nhân" : "")} | Toàn dân bảo vệ an ninh Tổ quốc | Bắt trộm\n| 3 | Trần Thị Bình | Cá nhân | Nông thôn mới | Giỏi\nmerge B6:B7\n{merges}");
        Assert.Equal(["Nguyễn Văn An: nong-thon-moi", "Nguyễn Văn An: bao-ve-an-ninh-to-quoc", "Trần Thị Bình: nong-thon-moi"], Movements(read));
        Assert.Equal(["Hiến đất", "Bắt trộm", "Giỏi"], read.Submission!.Exemplars.Select(e => e.Achievement!));
        Assert.Equal("same-person-twice", Assert.Single(read.Findings).Code);
    }

    [Fact]
    public void NameAndAchievementMerged_IsOneExemplarOfTwoMovements()
    {
        var read = Reading.OfPhucLinh(Head + "| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | Hiến đất\n| | | | Toàn dân bảo vệ an ninh Tổ quốc\nmerge A6:A7\nmerge B6:B7\nmerge C6:C7\nmerge E6:E7");
        Assert.Equal(["Nguyễn Văn An: nong-thon-moi bao-ve-an-ninh-to-quoc"], Movements(read));
        Assert.Equal("two-movements", Assert.Single(read.Findings).Code);
    }
}
