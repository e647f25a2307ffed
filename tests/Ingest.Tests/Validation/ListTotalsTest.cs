namespace DienHinh.Ingest.Tests.Validation;

/// <summary>What lists say of their own length. The list has two collectives, an individual and a household.</summary>
public sealed class ListTotalsTest
{
    private const string Heading = "name DS\nA1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";
    private const string Rows = """
        5| STT | Họ và tên | Đối tượng | Phong trào
        6| 1 | Trường Mầm non Hoa Sen | Tập thể | Bảo vệ an ninh Tổ quốc
        7| 2 | Trạm Y tế xã | Tập thể | Bảo vệ an ninh Tổ quốc
        8| 3 | Nguyễn Văn An | Cá nhân | Bảo vệ an ninh Tổ quốc
        9| 4 | Nguyễn Văn Bình | Hộ gia đình | Bảo vệ an ninh Tổ quốc

        """;

    private static IReadOnlyList<string> Differing(string sheet, string heading = Heading) => [.. Reading.OfPhucLinh(heading + sheet).Findings.Where(f => f.Code == "total-differs").Select(f => f.Cell!)];

    [Theory]
    [InlineData("Tổng cộng: 2 tập thể, 1 cá nhân, 01 hộ", "Tổng cộng: 2 tập thể, 2 cá nhân, 1 hộ")]
    [InlineData("Tổng số: 4 điển hình, trong đó: 2 tập thể, 1 cá nhân, 1 hộ", "Tổng số: 12 điển hình, trong đó: 2 tập thể, 1 cá nhân, 1 hộ")]
    [InlineData("Tổng số: 4 điển hình (trong đó có 1 người là nữ)", "Tổng số: 4 điển hình, trong đó: 3 tập thể")]
    [InlineData("Danh sách này có 04 điển hình", "Danh sách này có 12 điển hình")]
    [InlineData("(Danh sách gồm 4 tập thể, cá nhân)", "(Danh sách gồm 12 tập thể, cá nhân)")]
    [InlineData("Ấn định danh sách có 04 người./.", "Ấn định danh sách có 05 người./.")]
    [InlineData("Cộng: 4", "Cộng: 3")]
    [InlineData("Tổng: 02 TT, 01 CN, 01 hộ", "Tổng: 02 TT, 02 CN, 01 hộ")]
    public void Sentence_AtTheEnd_IsCompared(string agreeing, string differing)
    {
        Assert.Empty(Differing($"{Rows}10| | {agreeing}"));
        Assert.Equal(["B10"], Differing($"{Rows}10| | {differing}"));
        Assert.Equal(["A10"], Differing($"{Rows}A10:D10: {differing}"));
    }

    [Theory]
    [InlineData("10| | Tổng cộng | {0}", "C10")]
    [InlineData("10| | Tổng cộng | {0} điển hình", "C10")]
    [InlineData("A10:C10: Tổng cộng\nD10: {0}", "D10")]
    public void Number_InAnotherCellOfTheTotalRow_IsCompared(string total, string cell)
    {
        Assert.Empty(Differing(Rows + total.Replace("{0}", "4", StringComparison.Ordinal)));
        Assert.Equal([cell], Differing(Rows + total.Replace("{0}", "5", StringComparison.Ordinal)));
    }

    // What a column sums that nobody knows is no count of exemplars.
    [Fact]
    public void Number_UnderAnUnknownHeading_IsNoLength() => Assert.Empty(Differing(Rows.Replace("| Phong trào", "| Phong trào | Tiền thưởng", StringComparison.Ordinal) + "10| | Tổng cộng | | | 500"));

    [Theory]
    [InlineData("(Gồm 2 tập thể, 1 cá nhân và 1 hộ gia đình)", false)]
    [InlineData("(Gồm 2 tập thể, 2 cá nhân và 1 hộ gia đình)", true)]
    public void Sentence_BelowTheTitle_IsCompared(string sentence, bool differs) => Assert.Equal(differs ? ["A4"] : [], Differing($"A4: {sentence}\n{Rows}"));

    [Fact]
    public void Sentence_OverOneOfTwoSheets_MaySpeakOfBoth()
    {
        var second = "name DS2\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Lê Văn Tám | Cá nhân | Bảo vệ an ninh Tổ quốc";
        Assert.DoesNotContain(Reading.OfPhucLinh(Heading + "A4: (Danh sách gồm 05 tập thể, cá nhân)\n" + Rows, second).Findings, f => f.Code == "total-differs");
        Assert.Contains(Reading.OfPhucLinh(Heading + "A4: (Danh sách gồm 06 tập thể, cá nhân)\n" + Rows, second).Findings, f => f is { Code: "total-differs", Sheet: "DS", Cell: "A4" });
    }

    [Theory]
    [InlineData("2", "2", "2", new string[0])]
    [InlineData("2", "3", "2", new[] { "C9" })]
    [InlineData("4", "2", "2", new string[0])]
    [InlineData("5", "2", "2", new[] { "C5" })]
    public void Number_BesideASection_IsOfTheRowsBelowIt(string ofAll, string ofFirst, string ofSecond, string[] cells) => Assert.Equal(cells, Differing($"""
        4| STT | Họ và tên | Phong trào
        5| A | TẬP THỂ VÀ CÁ NHÂN | {(ofAll == "2" ? "" : ofAll)}
        6| I | CÁ NHÂN | {ofSecond}
        7| 1 | Nguyễn Văn An | Bảo vệ an ninh Tổ quốc
        8| 2 | Trần Thị Bình | Bảo vệ an ninh Tổ quốc
        9| II | TẬP THỂ | {ofFirst}
        10| 1 | Trạm Y tế xã | Bảo vệ an ninh Tổ quốc
        11| 2 | Trường Mầm non Hoa Sen | Bảo vệ an ninh Tổ quốc
        """));

    [Fact]
    public void Subtotal_OfASection_IsOfThatSection() => Assert.Equal(["B9"], Differing("""
        5| STT | Họ và tên | Phong trào
        6| I | TẬP THỂ
        7| 1 | Trường Mầm non Hoa Sen | Bảo vệ an ninh Tổ quốc
        8| 2 | Trạm Y tế xã | Bảo vệ an ninh Tổ quốc
        9| | Cộng I: 3
        10| II | CÁ NHÂN (01 người)
        11| 1 | Nguyễn Văn An | Bảo vệ an ninh Tổ quốc
        12| | Cộng II: 1
        13| | Tổng cộng (I + II): 3
        """));

    [Fact]
    public void CountInTheHeadingOfAKind_IsCompared() => Assert.Equal(["B6"], Differing("5| STT | Họ và tên | Phong trào\n6| I | TẬP THỂ: 03\n7| 1 | Trạm Y tế xã | Bảo vệ an ninh Tổ quốc"));

    [Theory]
    [InlineData("6| I | Bảo vệ an ninh Tổ quốc | 1 | 2 |\n", "D6")]
    [InlineData("A6:B6: I. Bảo vệ an ninh Tổ quốc\n6C| 1 | 2 |\n", "D6")]
    public void CountsUnderTicks_BesideAMovement_AreItsSubtotals(string section, string cell)
    {
        var read = Reading.OfPhucLinh(Heading + "5| STT | Họ và tên | Tập thể | Cá nhân | Hộ\n" + section + "7| 1 | Trạm Y tế xã | x\n8| 2 | Nguyễn Văn An | | x\n9| II | Nông thôn mới | 1 | |\n10| 1 | Trường Mầm non Hoa Sen | x");
        Assert.Equal(["Trạm Y tế xã bao-ve-an-ninh-to-quoc", "Nguyễn Văn An bao-ve-an-ninh-to-quoc", "Trường Mầm non Hoa Sen nong-thon-moi"], read.Submission!.Exemplars.Select(e => $"{e.Name} {e.MovementIds[0]}"));
        Assert.Equal([$"DS!{cell} total-differs warning"], read.Triples());
    }

    [Theory]
    [InlineData("Xóm Soi; Xóm Chùa", 2, new string[0])]
    [InlineData("Xóm Soi, tổ 5 và tổ 6", 3, new[] { "DS!E6 total-differs warning" })]
    [InlineData("Tổ tự quản xóm Soi", 12, new string[0])]
    public void NumberBesideAName_IsCheckedWhereTheNameMayBeSeveral(string name, int number, string[] findings)
    {
        var read = Reading.OfPhucLinh(Heading + $"5| STT | Phong trào | Đối tượng | Tên điển hình | Số lượng\n6| 1 | Nông thôn mới | Tập thể | {name} | {number}");
        Assert.Equal(findings, read.Triples().Where(t => !t.Contains("several-names", StringComparison.Ordinal)));
    }

    [Fact]
    public void TicksUnderTwoLetters_AreNoTableOfTheirOwn()
    {
        var read = Reading.OfPhucLinh(Heading + "5| STT | Họ và tên | Đơn vị | TT | CN | Hộ | Phong trào\n6| 1 | Chi bộ xóm Soi | | x | | | Nông thôn mới\n7| 2 | Nguyễn Văn An | Xóm Soi | | x | | Nông thôn mới\n8| | Cộng | | 1 | 2 | 0");
        Assert.Equal(["Chi bộ xóm Soi Collective", "Nguyễn Văn An Individual"], read.Submission!.Exemplars.Select(e => $"{e.Name} {e.Kind}"));
        Assert.Equal(["DS!E8 total-differs warning"], read.Triples());
    }

    [Fact]
    public void TwoTicks_WaitForTheSender()
    {
        var read = Reading.OfPhucLinh(Heading + "5| STT | Họ và tên | Tập thể | Cá nhân | Phong trào\n6| 1 | Ánh Dương | x | x | Bảo vệ an ninh Tổ quốc\n7| 2 | Nguyễn Văn An | | x | Bảo vệ an ninh Tổ quốc");
        Assert.Equal(["DS!D6 several-kinds warning"], read.Triples());
        Assert.Equal(["unknown-kind"], read.Submission!.Pending.Select(p => p.FindingCode));
        Assert.Single(read.Submission.Exemplars);
    }

    [Fact]
    public void CountInsteadOfATick_IsSaidUnlessTheRowNamesAsMany()
    {
        var read = Reading.OfPhucLinh(Heading + "5| STT | Họ và tên | Tập thể | Cá nhân | Phong trào\n6| 1 | Ánh Dương | 2 | | Bảo vệ an ninh Tổ quốc\n7| 2 | Nguyễn Văn An\\nTrần Văn Bình | | 2 | Bảo vệ an ninh Tổ quốc\n8| 3 | Lê Văn Tám | | 1 | Bảo vệ an ninh Tổ quốc");
        Assert.Equal(["DS!C6 tick-is-count warning", "DS!B7 several-names note"], read.Triples());
        Assert.Equal(["collective", "individual", "individual", "individual"], read.Submission!.Exemplars.Select(e => Ingest.Domain.Codes.Code(e.Kind)));
    }

    [Theory]
    [InlineData("Cộng I: 02", false)]
    [InlineData("Cộng I: 03", true)]
    public void SumOfASection_BelowTheSumsOfItsParts_IsOfTheWholeSection(string sum, bool differs) => Assert.Equal(differs ? ["B12"] : [], Differing(
        $"5| STT | Tên | Chức vụ\n6| I | Nông thôn mới\n7| a | Tập thể\n8| 1 | Xóm Soi\n9| | Cộng tập thể: 01\n10| b | Cá nhân\n11| 1 | Nguyễn Văn An\n12| | {sum}"));
}
