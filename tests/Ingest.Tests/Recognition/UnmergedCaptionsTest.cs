namespace DienHinh.Ingest.Tests.Recognition;

/// <summary>Headings of two or three rows that nobody merged.</summary>
public sealed class UnmergedCaptionsTest
{
    private static string[] Figures(string table, string title = "GIAI ĐOẠN 2021-2022") =>
        [.. Reading.OfPhucLinh($"A1: UBND XÃ PHỤC LINH\nA2: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN {title}\n{table}").Submission!.Counts.Select(c => $"{c.Source.Cells} {c.Kind} {c.Milestone} {c.Year} {c.Count}")];

    [Theory]
    [InlineData("4| STT | Phong trào | Năm 2021 | | Năm 2022\n5C| TT | CN | TT | CN")]
    [InlineData("4| STT | Phong trào | Năm 2021 | | Năm 2022\n5C| Tập thể | Cá nhân | Tập thể | Cá nhân")]
    public void ACaptionWithBlanksToItsRight_StandsOverAllBelow(string header) =>
        Assert.Equal(["C6 Collective Recognised 2021 1", "D6 Individual Recognised 2021 3", "E6 Collective Recognised 2022 2", "F6 Individual Recognised 2022 4"], Figures(header + "\n6| 1 | Nông thôn mới | 1 | 3 | 2 | 4"));

    [Fact]
    public void ACaptionInTheMiddleOfItsGroup_StandsOverTheGroup() =>
        Assert.Equal(
            ["C6 Collective Recognised 2021 1", "D6 Individual Recognised 2021 3", "E6 Household Recognised 2021 0", "F6 Collective Recognised 2022 2", "G6 Individual Recognised 2022 4", "H6 Household Recognised 2022 5"],
            Figures("4| STT | Phong trào | | Năm 2021 | | | Năm 2022\n5C| TT | CN | Hộ | TT | CN | Hộ\n6| 1 | Nông thôn mới | 1 | 3 | 0 | 2 | 4 | 5"));

    [Fact]
    public void StepsOverKinds() =>
        Assert.Equal(["C6 Collective Registered 2023 2", "D6 Individual Registered 2023 5", "E6 Collective Recognised 2023 1", "F6 Individual Recognised 2023 3"],
            Figures("4| STT | Phong trào | Đăng ký | | Công nhận\n5C| TT | CN | TT | CN\n6| 1 | Nông thôn mới | 2 | 5 | 1 | 3", "NĂM 2023"));

    [Fact]
    public void ASumBesideItsParts_HasNothingBelow() =>
        Assert.Equal(["D6 Collective Recognised 2023 2", "E6 Individual Recognised 2023 3"],
            Figures("4| STT | Phong trào | Tổng số | Chia ra\n5D| Tập thể | Cá nhân\n6| 1 | Nông thôn mới | 5 | 2 | 3", "NĂM 2023"));

    [Fact]
    public void ThreeLevels() =>
        Assert.Equal(["C7 Collective Recognised 2021 1", "D7 Individual Recognised 2021 3", "F7 Collective Recognised 2022 2", "G7 Individual Recognised 2022 4"],
            Figures("4| STT | Phong trào | Năm 2021 | | | Năm 2022\n5C| Tập thể | Cá nhân | | Tập thể | Cá nhân\n6D| Tổng | Trong đó nữ | | Tổng | Trong đó nữ\n7| 1 | Nông thôn mới | 1 | 3 | 1 | 2 | 4 | 2"));

    [Fact]
    public void MovementsTickedBelowOneCaptionOfAList() =>
        Assert.Equal(["Nguyễn Văn An nong-thon-moi", "Trần Thị Bình bao-ve-an-ninh-to-quoc"],
            Reading.OfPhucLinh("A1: UBND XÃ PHỤC LINH\nA2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n4| STT | Họ và tên | Đối tượng | Phong trào\n5D| Nông thôn mới | Bảo vệ an ninh Tổ quốc\n6| 1 | Nguyễn Văn An | Cá nhân | x\n7| 2 | Trần Thị Bình | Cá nhân | | x")
                .Submission!.Exemplars.Select(e => $"{e.Name} {e.MovementIds[0]}"));
}
