using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Workbooks;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Lists sent by Xã Phục Linh for 2023; findings are compared as a whole list of "sheet!cell code severity".</summary>
public sealed class ListReadingTest
{
    private const string Title = "name DS\nA1: UBND XÃ PHỤC LINH\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    // Owners of the plan's item are added by the reader where the row names none.
    private static Exemplar Only(string sheet) => Assert.Single(Reading.OfPhucLinh(Title + sheet).Submission!.Exemplars);

    private static IReadOnlyList<string> Triples(string sheet) => Reading.OfPhucLinh(Title + sheet).Triples();

    // A heading for both says nothing of the kind of a name below it.
    [Fact]
    public void Read_PersonUnderAHeadingForBoth_IsNoCollective()
    {
        var read = Reading.OfPhucLinh(Title + "5| Họ và tên/Tên tập thể | Đối tượng | Phong trào\n6| Nguyễn Văn An | | Toàn dân bảo vệ an ninh Tổ quốc\n7| Trường Mầm non Phục Linh | | Toàn dân bảo vệ an ninh Tổ quốc");
        Assert.Equal([ExemplarKind.Individual, ExemplarKind.Collective], read.Submission!.Exemplars.Select(e => e.Kind));
        Assert.All(read.Findings, f => Assert.Equal("kind-inferred", f.Code));
        // What a note shows as found is what stands in the cell.
        Assert.Equal(["Nguyễn Văn An", "Trường Mầm non Phục Linh"], read.Findings.Select(f => f.Text));
    }

    [Fact]
    public void Read_RowWithoutAName_IsToldWhereItTellsOfSomething() => Assert.Equal(["DS!B7 row-not-read warning"], Triples("""
        5| STT | Họ và tên | Đối tượng | Phong trào | Thành tích
        6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Bắt trộm
        7| 2 | | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Giữ trật tự xóm
        8| 3 | | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc
        """));

    [Fact]
    public void Read_SecondColumnOfNames_IsToldOnceWhereItSaysAnotherName() => Assert.Equal(["DS!C7 second-names warning"], Triples("""
        5| STT | Họ và tên chồng | Họ và tên vợ | Đối tượng | Phong trào
        6| 1 | Nguyễn Văn An | | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc
        7| 2 | Lê Văn Bình | Trần Thị Dung | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc
        8| 3 | Lê Văn Cường | Trần Thị Hoa | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc
        """));

    [Theory]
    [InlineData("DANH SÁCH ĐĂNG KÝ VÀ CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", true)]
    [InlineData("DANH SÁCH ĐIỂN HÌNH ĐƯỢC CÔNG NHẬN NĂM 2023, ĐĂNG KÝ NĂM 2023", true)]
    [InlineData("DANH SÁCH ĐĂNG KÝ, ĐỀ NGHỊ CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", true)]
    [InlineData("DANH SÁCH ĐĂNG KÝ ĐỀ NGHỊ CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", false)]
    [InlineData("DANH SÁCH ĐĂNG KÝ XÂY DỰNG ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", false)]
    public void Read_TitleOfTwoSteps_IsTold_WhereNoSectionSaysWhich(string title, bool isTold)
    {
        const string header = "5| STT | Họ và tên | Đối tượng | Phong trào\n", item = "| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\n";
        IReadOnlyList<string> Codes(string rows) => [.. Reading.OfPhucLinh($"name DS\nA1: UBND XÃ PHỤC LINH\nA3: {title}\n{header}{rows}").Findings.Select(f => f.Code)];
        Assert.Equal(isTold ? ["two-steps-in-title"] : [], Codes(item));
        Assert.Empty(Codes("| I | CÔNG NHẬN\n" + item));
    }

    [Fact]
    public void Read_KindsNamedInTheCellOfNames_AreThoseOfTheNames()
    {
        var read = Reading.OfPhucLinh(Title + """
            5| STT | Phong trào | Điển hình tiên tiến
            6| 1 | Toàn dân bảo vệ an ninh Tổ quốc | "- Tập thể: Tổ tự quản xóm Soi\n- Cá nhân: Nguyễn Văn An, Trần Thị Bình"
            7| 2 | Toàn dân bảo vệ an ninh Tổ quốc | Hộ: Lê Văn Cường
            """);
        Assert.Equal(["Tổ tự quản xóm Soi Collective", "Nguyễn Văn An Individual", "Trần Thị Bình Individual", "Lê Văn Cường Household"], read.Submission!.Exemplars.Select(e => $"{e.Name} {e.Kind}"));
    }

    [Fact]
    public void Read_TwoBodiesThatMayBeOne_AreAsked() => Assert.Equal(["DS!B6 one-or-two-names warning"], Triples("""
        5| STT | Tên điển hình | Đối tượng | Phong trào
        6| 1 | Trường Mầm non Hoa Sen và Chi hội Nông dân xóm Cẩm 1 | Tập thể | Toàn dân bảo vệ an ninh Tổ quốc
        """));

    // An example on a tab of its own is nobody's achievement.
    [Theory]
    [InlineData("Hướng dẫn")]
    [InlineData("HD ghi biểu")]
    [InlineData("Ví dụ")]
    public void Read_GuideTab_IsNotCounted(string tab)
    {
        const string rows = "A3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn A | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc";
        var read = Reading.OfPhucLinh($"name {tab}\n" + rows, "name DS\n" + rows);
        Assert.Equal("DS", Assert.Single(read.Submission!.Exemplars).Source.Sheet);
        Assert.Contains("hướng dẫn", read.Sheets[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FullRow_IsAnExemplarWithEverythingItSays()
    {
        var e = Only("""
            5| STT | Họ và tên | Đối tượng | Phong trào | Đơn vị chủ trì | Chức vụ | Nơi ở | Thành tích | Hình thức khen thưởng | Số, ngày quyết định | Ghi chú
            6| 1 | Ông Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Công an xã | Trưởng xóm | Xóm 5 | Bắt trộm | Giấy khen của Chủ tịch UBND xã | QĐ số 45/QĐ-UBND ngày 20/11/2023 | tốt
            """);
        Assert.Equal(("Nguyễn Văn An", "Ông Nguyễn Văn An", ExemplarKind.Individual, 2023), (e.Name, e.NameAsFound, e.Kind, e.Year));
        Assert.Equal(["bao-ve-an-ninh-to-quoc"], e.MovementIds);
        Assert.Equal(["cong-an-xa"], e.OwnerIds);
        Assert.Equal(("Trưởng xóm", "Xóm 5", "Bắt trộm", "tốt"), (e.Position, e.Place, e.Achievement, e.Remark));
        Assert.Equal(new Award("Giấy khen của Chủ tịch UBND xã", "commune", "45/QĐ-UBND", new DateOnly(2023, 11, 20)) { FormCode = "giay-khen" }, Assert.Single(e.Awards));
        Assert.Equal(new DateOnly(2023, 11, 20), e.Milestones[Milestone.Commended]);
        Assert.Equal(new SourceCells("DS", new CellRange(new(6, 1), new(6, 11))) { Main = new(6, 2) }, e.Source);
    }

    [Theory]
    [InlineData("Giấy khen (QĐ số 45/QĐ-UBND ngày 20/11/2023)", "Giấy khen", null, "45/QĐ-UBND")]
    [InlineData("Bằng khen của Chủ tịch UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh", "province", null)]
    [InlineData("Giấy khen của Chủ tịch UBND huyện", "Giấy khen của Chủ tịch UBND huyện", "district", null)]
    [InlineData("Giấy khen của Chủ tịch UBND thị trấn", "Giấy khen của Chủ tịch UBND thị trấn", "commune", null)]
    [InlineData("Bằng khen của Thủ tướng Chính phủ", "Bằng khen của Thủ tướng Chính phủ", "nation", null)]
    public void Read_Award_IsTakenApart(string text, string form, string? level, string? number)
    {
        var award = Assert.Single(Only($"5| Họ và tên | Đối tượng | Phong trào | Hình thức khen thưởng\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | {text}").Awards);
        Assert.Equal((form, level, number), (award.Form, award.Level, award.DecisionNumber));
    }

    [Fact]
    public void Read_ErrorCells_AreNoSpellingsAndAreSaidWhereSomethingIsLost()
    {
        var read = Reading.OfPhucLinh(Title + """
            5| STT | Họ và tên | Đối tượng | Phong trào | Hình thức khen thưởng | Số quyết định | Ngày quyết định | Năm
            6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Giấy khen | 12/QĐ-UBND | #N/A | 2023
            7| 2 | Trần Thị Bình | Cá nhân | #REF! | | | |
            8| 3 | #N/A | Tập thể | Toàn dân bảo vệ an ninh Tổ quốc | | | |
            9| 4 | #N/A | #N/A | #N/A | | | |
            10| 5 | Lê Văn Dũng | #N/A | Toàn dân bảo vệ an ninh Tổ quốc | #DIV/0! | | | #N/A
            """);
        Assert.Equal(
        [
            "DS! error-cells-skipped note", "DS!G6 error-cell warning", "DS!D7 error-cell warning", "DS!D7 missing-movement warning", "DS!B8 error-cell warning",
            "DS!B10 kind-inferred note", "DS!C10 error-cell warning", "DS!E10 error-cell warning", "DS!H10 error-cell warning",
        ], read.Triples());
        Assert.Equal(["Nguyễn Văn An", "Lê Văn Dũng"], read.Submission!.Exemplars.Select(e => e.Name));
        Assert.Null(Assert.Single(read.Submission.Exemplars[0].Awards).DecisionDate);
    }

    [Theory]
    [InlineData("Hình thức khen thưởng")]
    [InlineData("Ngày quyết định")]
    [InlineData("Chức vụ")]
    public void Read_FormulaNeverCalculatedInAColumnThatIsKept_KeepsTheFileOut(string heading) =>
        Assert.Equal(["DS!D6 formula-without-value error"], Triples($"5| Họ và tên | Đối tượng | Phong trào | {heading}\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | =?"));

    [Fact]
    public void Read_CountersNeverCalculated_AreNoLoss() =>
        Assert.Empty(Triples("5| STT | Họ và tên | Đối tượng | Phong trào\n6| =? | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc"));

    [Fact]
    public void Read_CellThatTellsAStoryInsteadOfAName_IsNotCountedAndSaidBriefly()
    {
        var read = Reading.OfPhucLinh(Title + "5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\n7| " + new string('a', 30_000) + " | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc");
        Assert.Equal(["DS!A7 name-too-long warning"], read.Triples());
        Assert.Single(read.Submission!.Exemplars);
        Assert.All(read.Findings, f => Assert.True(f.Text!.Length <= 501 && f.Message.Length < 1_000));
    }

    [Theory]
    [InlineData("-")]
    [InlineData("không")]
    [InlineData("chưa")]
    public void Read_NoAward_IsRecognisedOnly(string text) => Assert.Equal(
        [Milestone.Recognised], Only($"5| Họ và tên | Đối tượng | Phong trào | Hình thức khen thưởng\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | {text}").Milestones.Keys);

    [Fact]
    public void Read_AwardAskedFor_DoesNotCommend() => Assert.Empty(
        Only("5| Họ và tên | Đối tượng | Phong trào | Đề nghị khen thưởng\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Giấy khen").Awards);

    [Theory]
    [InlineData("DANH SÁCH ĐĂNG KÝ ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", Milestone.Registered)]
    [InlineData("DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", Milestone.Proposed)]
    [InlineData("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", Milestone.Recognised)]
    public void Read_Title_GivesTheMilestone(string title, Milestone milestone)
    {
        var read = Reading.OfPhucLinh($"A3: {title}\n5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc");
        Assert.Equal([milestone], Assert.Single(read.Submission!.Exemplars).Milestones.Keys);
    }

    [Fact]
    public void Read_ListOfTheCommended_AreRecognisedAndCommended()
    {
        var read = Reading.OfPhucLinh("A3: DANH SÁCH ĐIỂN HÌNH ĐƯỢC KHEN THƯỞNG NĂM 2023\n5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc");
        Assert.Equal([Milestone.Recognised, Milestone.Commended], Assert.Single(read.Submission!.Exemplars).Milestones.Keys.Order());
    }

    [Theory]
    [InlineData("Tập thể | Cá nhân | Hộ")]
    [InlineData("TT | CN | HGĐ")]
    public void NamesUnderBriefKinds_AreAllRead(string kinds)
    {
        var read = Reading.OfPhucLinh(Title + $"5| Phong trào | {kinds}\n6| Nông thôn mới | Chi bộ xóm Soi | Nguyễn Văn An | Hộ ông Dũng\n7| Toàn dân bảo vệ an ninh Tổ quốc | Tổ tự quản xóm Soi\n8| Nông thôn mới | | Lê Văn Sơn");
        Assert.Equal(["Chi bộ xóm Soi Collective", "Nguyễn Văn An Individual", "Hộ ông Dũng Household", "Tổ tự quản xóm Soi Collective", "Lê Văn Sơn Individual"], read.Submission!.Exemplars.Select(e => $"{e.Name} {e.Kind}"));
    }

    [Theory]
    [InlineData("5| Họ và tên | Loại | Phong trào\n6| Nguyễn An | HGĐ | Toàn dân bảo vệ an ninh Tổ quốc", ExemplarKind.Household)]
    [InlineData("5| Họ và tên | Tập thể | Cá nhân | Phong trào\n6| Nguyễn An | | x | Toàn dân bảo vệ an ninh Tổ quốc", ExemplarKind.Individual)]
    [InlineData("5| STT | Họ và tên | Phong trào\n6| I | TẬP THỂ\n7| 1 | An Bình | Toàn dân bảo vệ an ninh Tổ quốc", ExemplarKind.Collective)]
    [InlineData("5| STT | Tên tập thể | Tên cá nhân | Phong trào\n6| 1 | | An Bình | Toàn dân bảo vệ an ninh Tổ quốc", ExemplarKind.Individual)]
    [InlineData("5| Họ và tên | Phong trào\n6| Trường Mầm non | Toàn dân bảo vệ an ninh Tổ quốc", ExemplarKind.Collective)]
    public void Read_Kind_IsFoundWhereItStands(string sheet, ExemplarKind kind) => Assert.Equal(kind, Only(sheet).Kind);

    [Fact]
    public void Read_KindInTheTitle_CountsForAll()
    {
        var read = Reading.OfPhucLinh("A3: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| Họ và tên | Phong trào\n6| Trương Thị Hoa | Toàn dân bảo vệ an ninh Tổ quốc");
        Assert.Equal(ExemplarKind.Individual, Assert.Single(read.Submission!.Exemplars).Kind);
    }

    [Fact]
    public void Read_MovementWrittenOnceOverItsRows_HoldsForThem()
    {
        const string sheet = "5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Lê Văn Ba | Cá nhân | NTM\n7| 2 | Lê Văn Tư | Cá nhân |\n8| 3 | Lê Văn Sáu | Cá nhân |\n9| 4 | Lê Văn Bảy | Cá nhân | ANTQ\n10| 5 | Lê Văn Tám | Cá nhân |";
        Assert.Equal(["nong-thon-moi", "nong-thon-moi", "nong-thon-moi", "bao-ve-an-ninh-to-quoc", "bao-ve-an-ninh-to-quoc"], Reading.OfPhucLinh(Title + sheet).Submission!.Exemplars.Select(e => e.MovementIds[0]));
        Assert.Equal(["DS!D7 group-label note"], Triples(sheet));
    }

    [Fact]
    public void Read_KindOnTheTab_CountsForItsSheet() => Assert.Equal(ExemplarKind.Collective,
        Assert.Single(Reading.OfPhucLinh("name Tập thể\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n5| STT | Tên | Phong trào | Thành tích\n6| 1 | Ánh Dương | ANTQ | a").Submission!.Exemplars).Kind);

    [Fact]
    public void Read_NameOfAPersonWithoutKind_IsAPerson()
    {
        const string sheet = "5| STT | Họ và tên | Phong trào\n6| 1 | Lê Văn Ba | ANTQ";
        Assert.Equal(ExemplarKind.Individual, Only(sheet).Kind);
        Assert.Equal(["DS!B6 kind-inferred note"], Triples(sheet));
    }

    [Fact]
    public void Read_UnknownNames_WaitAtTheirCells() => Assert.Equal(
        ["DS!D6 unknown-movement warning", "DS!E7 unknown-owner warning", "DS!D8 missing-movement warning", "DS!B9 unknown-kind warning"], Triples("""
            5| STT | Họ và tên | Đối tượng | Phong trào | Đơn vị chủ trì
            6| 1 | Nguyễn Văn An | Cá nhân | Phong trào trồng rừng ngập mặn |
            7| 2 | Trần Thị Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Hội chơi chim cảnh
            8| 3 | Lê Văn Cường | Cá nhân | |
            9| 4 | Ánh Dương | | Toàn dân bảo vệ an ninh Tổ quốc |
            10| 5 | Xóm Năm | Tập thể | Toàn dân bảo vệ an ninh Tổ quốc | Công an xã
            """));

    [Fact]
    public void Read_RowsThatWait_AreNotCounted()
    {
        var submission = Reading.OfPhucLinh(Title + "5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Phong trào trồng rừng ngập mặn\n7| Xóm Năm | Tập thể | Toàn dân bảo vệ an ninh Tổ quốc").Submission!;
        Assert.Equal(["Xóm Năm"], submission.Exemplars.Select(e => e.Name));
        Assert.Equal([("A6:C6", "unknown-movement")], submission.Pending.Select(p => (p.Source.Cells, p.FindingCode)));
    }

    [Fact]
    public void Read_JointLeads_AreBothOwners() => Assert.Equal(["cong-an-xa", "ban-chqs-xa"],
        Only("5| Họ và tên | Đối tượng | Phong trào | Đơn vị chủ trì\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Công an xã, Ban Chỉ huy Quân sự xã").OwnerIds);

    [Fact]
    public void Read_OwnerThatDoesNotLead_CountsWithANote() => Assert.Equal(["DS!D6 owner-not-lead note"],
        Triples("5| Họ và tên | Đối tượng | Phong trào | Đơn vị chủ trì\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Trạm Y tế xã\n7| Trần Văn Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Trạm Y tế xã"));

    [Fact]
    public void Read_MovementWithoutAccents_IsToldOnce() => Assert.Equal(["DS!C6 name-resolved note"],
        Triples("5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Toan dan bao ve an ninh To quoc\n7| Trần Văn Bình | Cá nhân | Toan dan bao ve an ninh To quoc"));

    [Fact]
    public void Read_TwoMovements_CountInBothAndSaySo()
    {
        const string sheet = "5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc; Thực hiện cải cách hành chính";
        Assert.Equal(["bao-ve-an-ninh-to-quoc", "cai-cach-hanh-chinh"], Only(sheet).MovementIds.Order(StringComparer.Ordinal));
        Assert.Equal(["DS!C6 two-movements note"], Triples(sheet));
    }

    [Fact]
    public void Read_KindThatThePlanDoesNotAdmit_CountsWithAWarning() => Assert.Equal(["DS!A6 kind-not-admitted warning"],
        Triples("5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Phát triển kinh tế hộ gia đình, giảm nghèo"));

    [Fact]
    public void Read_KindFromTheName_IsNoted() => Assert.Equal(["DS!A6 kind-inferred note"],
        Triples("5| Họ và tên | Phong trào\n6| Trường Mầm non Phục Linh | Toàn dân bảo vệ an ninh Tổ quốc"));

    [Fact]
    public void Read_RowsOfOtherCommunes_Wait() => Assert.Equal(["DS!B7 unknown-row-unit warning"], Triples("""
        5| Họ và tên | Xã/Phường | Đối tượng | Phong trào
        6| Nguyễn Văn An | UBND xã Phục Linh | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc
        7| Trần Văn Bình | Xã Tân Linh | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc
        8| Lê Văn Cường | Phục Linh | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc
        """));

    [Fact]
    public void Read_YearColumn_DecidesEachRow()
    {
        var read = Reading.OfPhucLinh("name DS\nA3: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN\n" + """
            5| Họ và tên | Đối tượng | Phong trào | Năm công nhận
            6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | 2022
            7| Trần Văn Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | "2023"
            8| Lê Văn Cường | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | 2019
            9| Phạm Văn Đức | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | 2021-2023
            10| Hoàng Văn Em | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc |
            """);
        Assert.Equal([2022, 2023], read.Submission!.Exemplars.Select(e => e.Year));
        Assert.Equal(["DS!A8 row-year-outside-plan warning", "DS!D9 unreadable-year warning", "DS!D10 missing-year warning"], read.Triples());
        Assert.Equal([2022, 2023], read.Years);
    }

    [Theory]
    [InlineData("Tổng cộng: 2 điển hình", true)]
    [InlineData("Tổng cộng: 3 điển hình", false)]
    public void Read_TotalInWords_IsChecked(string total, bool agrees) => Assert.Equal(agrees ? [] : ["DS!A8 total-differs warning"],
        Triples($"5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\n7| Trần Văn Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\n8| {total}"));

    [Fact]
    public void Read_SubtotalsOfTicks_AreCheckedAgainstTheirSection() => Assert.Equal(["DS!D11 total-differs warning"], Triples("""
        5| STT | Họ và tên | Tập thể | Cá nhân | Phong trào
        6| I | Toàn dân bảo vệ an ninh Tổ quốc
        7| 1 | Nguyễn Văn An | | x | Toàn dân bảo vệ an ninh Tổ quốc
        8| | Cộng I | 0 | 1
        9| II | Thực hiện cải cách hành chính
        10| 1 | Trần Văn Bình | | x | Thực hiện cải cách hành chính
        11| | Tổng cộng | 0 | 3
        """));

    [Fact]
    public void Read_HiddenRowsAndColumns_CountAndAreNoted()
    {
        var read = Reading.OfPhucLinh(Title + "5| Họ và tên | Đối tượng | Phong trào | Chức vụ\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc | Bí thư\n7| Trần Văn Bình | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\nhide row 7\nhide column D\nhide sheet");
        Assert.Equal(2, read.Submission!.Exemplars.Count);
        Assert.Equal(["DS! hidden-content note", "DS! hidden-content note", "DS! hidden-content note"], read.Triples());
    }

    [Fact]
    public void Read_PrefilledErrorRows_AreSkippedWithANote() => Assert.Equal(["DS! error-cells-skipped note"],
        Triples("5| STT | Họ và tên | Đối tượng | Phong trào\n6| 1 | Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\n7| 2 | #N/A | #N/A\n8| 3 | #N/A | #N/A"));

    [Fact]
    public void Read_OldFont_IsRepairedAndNoted()
    {
        var read = Reading.OfPhucLinh(Title + "5| Họ và tên | Đối tượng | Phong trào\n6| Nguyễn Văn An | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc\n7| TrÇn ThÞ BÝch | Cá nhân | Toàn dân bảo vệ an ninh Tổ quốc");
        Assert.Equal(("Trần Thị Bích", "TrÇn ThÞ BÝch"), (read.Submission!.Exemplars[1].Name, read.Submission.Exemplars[1].NameAsFound));
        Assert.Equal(["DS!A7 text-repaired note"], read.Triples());
    }

    [Theory]
    [InlineData("Trần Thị Mận - Chi hội trưởng", "Chi hội trưởng", null)]
    [InlineData("Trần Thị Mận - Tổ trưởng tổ phụ nữ", "Tổ trưởng tổ phụ nữ", null)]
    [InlineData("Trần Thị Mận - Xóm Soi", null, "Xóm Soi")]
    public void WhatFollowsAName_IsWhatSomebodyIsOrWhereHeLives(string cell, string? position, string? place)
    {
        var exemplar = Assert.Single(Reading.OfPhucLinh($"""
            name DS
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN TRONG PHONG TRÀO NÔNG THÔN MỚI NĂM 2023
            3| STT | Họ và tên | Đối tượng
            4| 1 | {cell} | Cá nhân
            """).Submission!.Exemplars);
        Assert.Equal(("Trần Thị Mận", position, place), (exemplar.Name, exemplar.Position, exemplar.Place));
    }

    // Alone in the column of names, without a number: whoever signs.
    [Theory]
    [InlineData("Trưởng ban")]
    [InlineData("Trưởng thôn")]
    [InlineData("Chi hội trưởng")]
    [InlineData("TM. Ban chấp hành")]
    [InlineData("Bí thư chi bộ")]
    [InlineData("HIỆU TRƯỞNG")]
    [InlineData("Trưởng ban công tác Mặt trận")]
    public void OfficeBelowTheList_IsWhoSigns(string office)
    {
        var read = Reading.OfPhucLinh($"""
            name DS
            A1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            3| STT | Họ và tên | Phong trào
            4| 1 | Nguyễn Văn An | Xây dựng nông thôn mới
            5| 2 | Trần Thị Bình | Xây dựng nông thôn mới
            B7: {office}
            B9: Lê Văn Chung
            """);
        Assert.Equal(2, read.Submission!.Exemplars.Count);
        Assert.Empty(read.Submission.Pending);
    }

    [Fact]
    public void OfficeAmongTheNames_IsNoSignature() =>
        Assert.Equal(["Nguyễn Văn An", "Trần Thị Bình"], Reading.OfPhucLinh("""
            name DS
            A1: DANH SÁCH CÁ NHÂN ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            3| STT | Họ và tên | Phong trào
            4| 1 | Nguyễn Văn An | Xây dựng nông thôn mới
            B5: Trưởng xóm
            6| 2 | Trần Thị Bình | Xây dựng nông thôn mới
            """).Submission!.Exemplars.Select(e => e.Name));

    [Theory]
    [InlineData("DANH SÁCH CÁC MÔ HÌNH, ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "Model Collective Individual")]
    [InlineData("KẾT QUẢ XÂY DỰNG MÔ HÌNH VÀ ĐIỂN HÌNH TIÊN TIẾN NĂM 2023", "Model Collective Individual")]
    [InlineData("DANH SÁCH MÔ HÌNH TIÊU BIỂU NĂM 2023", "Model Model Model")]
    public void ModelsBesideExemplarsInTheTitle_AreNotAllModels(string title, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', Reading.OfPhucLinh($"""
            name DS
            A1: {title}
            3| STT | Tên tập thể, cá nhân | Phong trào
            4| 1 | Mô hình trồng chè sạch | Xây dựng nông thôn mới
            5| 2 | Chi bộ xóm Soi | Xây dựng nông thôn mới
            6| 3 | Trần Thị Bình | Xây dựng nông thôn mới
            """).Submission!.Exemplars.Select(e => e.Kind)));

    [Fact]
    public void ResultsBesideARegistration_AreRecognised() =>
        Assert.Equal(["Nguyễn Văn An 2022 Recognised", "Trần Thị Bình 2023 Registered"], Reading.OfPhucLinh("""
            name DS
            A1: KẾT QUẢ ĐIỂN HÌNH TIÊN TIẾN NĂM 2022 VÀ ĐĂNG KÝ NĂM 2023
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| A | Kết quả năm 2022
            5| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới
            6| B | Đăng ký năm 2023
            7| 1 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới
            """).Submission!.Exemplars.Select(e => $"{e.Name} {e.Year} {string.Join(' ', e.Milestones.Keys)}"));

    [Theory]
    [InlineData("Ngày công nhận", "T11/2022")]
    [InlineData("Ngày công nhận", "Quý IV/2022")]
    [InlineData("Ngày công nhận", "tháng 6 năm 2022")]
    [InlineData("Thời điểm công nhận", "20/11/2022")]
    public void TimeOfRecognition_WithoutADay_IsStillItsYear(string heading, string time)
    {
        var read = Reading.OfPhucLinh($"name DS\nA1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN\n3| STT | Họ và tên | Đối tượng | Phong trào | {heading}\n4| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | {time}");
        Assert.Equal([2022], read.Submission!.Exemplars.Select(e => e.Year));
    }

    [Fact]
    public void PositionOfAKind_IsAPosition_AndNoTick()
    {
        var read = Reading.OfPhucLinh("name DS\nA1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n3| STT | Họ và tên | Đối tượng | Phong trào | Chức vụ của cá nhân\n4| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | Tổ trưởng Tổ ANTT");
        Assert.Equal([("Tổ trưởng Tổ ANTT", 0)], read.Submission!.Exemplars.Select(e => (e.Position, read.Findings.Count)));
    }

    [Fact]
    public void UnknownKind_IsToldAtItsOwnCell()
    {
        var read = Reading.OfPhucLinh("name DS\nA1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n3| STT | Họ và tên | Đối tượng | Phong trào\n4| 1 | Nguyễn Văn An | Vật thể | Nông thôn mới");
        Assert.Equal(["DS!C4 unknown-kind warning"], read.Triples());
    }

    [Fact]
    public void ListOfProposalsForAwards_NamesItsMovementInTheTitle()
    {
        var read = Reading.OfPhucLinh("""
            name DS
            A1: DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN TRONG PHONG TRÀO TOÀN DÂN BẢO VỆ AN NINH TỔ QUỐC NĂM 2023
            3| STT | Họ và tên | Chức vụ | Hình thức đề nghị
            4| I | Tập thể
            5| 1 | Xóm Soi | | Giấy khen Chủ tịch UBND xã
            6| II | Cá nhân
            7| 1 | Nguyễn Văn An | Trưởng xóm | Giấy khen Chủ tịch UBND xã
            """);
        Assert.Equal([(ExemplarKind.Collective, "bao-ve-an-ninh-to-quoc", Milestone.Proposed), (ExemplarKind.Individual, "bao-ve-an-ninh-to-quoc", Milestone.Proposed)],
            read.Submission!.Exemplars.Select(e => (e.Kind, e.MovementIds[0], e.Milestones.Keys.Single())));
    }

    [Fact]
    public void DayOfRecognition_IsTheYearWhereNothingElseSays() =>
        Assert.Equal(["Nguyễn Văn An 2023", "Trần Thị Bình 2022"], Reading.OfPhucLinh("""
            name DS
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021-2025
            3| STT | Họ và tên | Đối tượng | Phong trào | Ngày công nhận
            4| 1 | Nguyễn Văn An | Cá nhân | Xây dựng nông thôn mới | 20/11/2023
            5| 2 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới | 05/03/2022
            """).Submission!.Exemplars.Select(e => $"{e.Name} {e.Year}"));

    [Theory]
    [InlineData("1. Ông Lê Em")]
    [InlineData("Già làng Rơ Châm Hyiu")]
    public void TitleOfAPerson_SaysTheKind(string name) =>
        Assert.Equal(ExemplarKind.Individual, Assert.Single(Reading.OfPhucLinh($"""
            name DS
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            3| STT | Họ và tên | Phong trào
            4| 1 | {name} | Xây dựng nông thôn mới
            """).Submission!.Exemplars).Kind);

    [Fact]
    public void PartOfASumBelowTheList_IsNoItem()
    {
        var read = Reading.OfPhucLinh("""
            name DS
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            3| STT | Họ và tên | Đối tượng | Phong trào
            4| 1 | Trần Thị Bình | Cá nhân | Xây dựng nông thôn mới
            B5: Tổng số: 01 (TT: 0; CN: 01)
            B6: Trong đó: Nữ: 01
            B7: Ấn định danh sách có 01 điển hình.
            """);
        Assert.Empty(read.Submission!.Pending);
        Assert.Single(read.Submission.Exemplars);
    }

    [Fact]
    public void FieldInTheTitle_IsTheMovement() =>
        Assert.Equal(["nong-thon-moi"], Assert.Single(Reading.OfPhucLinh("""
            name DS
            A1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            A2: (Lĩnh vực xây dựng nông thôn mới)
            4| STT | Họ và tên | Đối tượng
            5| 1 | Trần Thị Bình | Cá nhân
            """).Submission!.Exemplars).MovementIds);
}
