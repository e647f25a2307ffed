namespace DienHinh.Ingest.Tests.Validation;

public sealed class DataRulesTest
{
    private const string Title = "name DS\nA1: UBND XÃ PHỤC LINH\nA2: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n";

    private static IReadOnlyList<string> Triples(string table) => Reading.OfPhucLinh(Title + table).Triples();

    private const string People = "4| STT | Họ và tên | Đối tượng | Địa chỉ | Phong trào\n";

    [Fact]
    public void SamePerson_SameMovementAndPlace_IsADuplicate() => Assert.Equal(["DS!B6 duplicate-exemplar warning"],
        Triples(People + "5| 1 | Nguyễn Văn An | Cá nhân | Xóm 3 | Nông thôn mới\n6| 2 | Ông Nguyễn Văn An | Cá nhân | Xóm 3 | Nông thôn mới"));

    [Fact]
    public void SamePerson_InTwoMovements_IsOnlyNoted() => Assert.Equal(["DS!B6 same-person-twice note"],
        Triples(People + "5| 1 | Nguyễn Văn An | Cá nhân | Xóm 3 | Nông thôn mới\n6| 2 | Nguyễn Văn An | Cá nhân | Xóm 3 | Bảo vệ an ninh Tổ quốc"));

    [Theory]
    [InlineData("Nguyễn Văn Ân | Cá nhân | Xóm 3")]
    [InlineData("Nguyễn Văn An | Cá nhân | Xóm 4")]
    public void SameName_WithAnotherToneOrPlace_IsAnotherPerson(string other) => Assert.Empty(
        Triples(People + $"5| 1 | Nguyễn Văn An | Cá nhân | Xóm 3 | Nông thôn mới\n6| 2 | {other} | Nông thôn mới"));

    [Fact]
    public void SameCollectiveOrModel_InTheSameMovement_IsADuplicate() => Assert.Equal(["DS!B6 duplicate-body warning", "DS!B9 duplicate-body warning"], Triples(People + """
        5| 1 | Trường Mầm non Phục Linh | Tập thể | | Nông thôn mới
        6| 2 | Trường Mầm non Phục Linh | Tập thể | | Nông thôn mới
        7| 3 | Trường Mầm non Phục Linh | Tập thể | | Dạy tốt - Học tốt
        8| 4 | Mô hình Camera an ninh | Mô hình | Xóm Soi | Bảo vệ an ninh Tổ quốc
        9| 5 | Mô hình Camera an ninh | Mô hình | Xóm Soi | Bảo vệ an ninh Tổ quốc
        10| 6 | Mô hình Camera an ninh | Mô hình | Xóm Chùa | Bảo vệ an ninh Tổ quốc
        """).Where(t => t.Contains("duplicate", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Gia đình văn hóa", "Giấy khen", "DS!B6 household-without-title warning")]
    [InlineData("Gia đình văn hóa", "GĐVH 3 năm liền", "")]
    [InlineData("Giấy khen", "Giấy khen", "")]
    public void Household_WithoutTheFamilyTitleThatOthersHave_IsSaid(string first, string second, string finding) => Assert.Equal(finding.Length == 0 ? [] : [finding], Triples(
        $"4| STT | Chủ hộ | Đối tượng | Phong trào | Danh hiệu\n5| 1 | Hộ ông Hà Văn An | Hộ gia đình | Phát triển kinh tế hộ gia đình | {first}\n6| 2 | Hộ bà Lý Thị Ba | Hộ gia đình | Phát triển kinh tế hộ gia đình | {second}"));

    [Theory]
    [InlineData("Giấy khen | ", "DS!F5 award-without-decision warning")]
    [InlineData("Giấy khen | 45/QĐ-UBND", "")]
    [InlineData(" | ", "")]
    public void Award_WithoutItsDecision_IsSaidWhereThereIsAColumn(string cells, string finding) => Assert.Equal(finding.Length == 0 ? [] : [finding],
        Triples($"4| STT | Họ và tên | Đối tượng | Phong trào | Khen thưởng | Số quyết định\n5| 1 | Hà Văn An | Cá nhân | Nông thôn mới | {cells}"));

    [Theory]
    [InlineData("Không có")]
    [InlineData("…")]
    [InlineData("-")]
    public void EmptyWord_InTheNameColumn_IsNoExemplar(string word)
    {
        var read = Reading.OfPhucLinh(Title + People + $"5| 1 | Nguyễn Văn An | Cá nhân | Xóm 3 | Nông thôn mới\n6| 2 | {word} | Cá nhân | Xóm 3 | Nông thôn mới");
        Assert.Single(read.Submission!.Exemplars);
        Assert.Equal(["DS!B6 empty-name note"], read.Triples());
    }

    [Theory]
    [InlineData("4| STT | Họ và tên chủ hộ | Đối tượng | Phong trào | Đạt Gia đình văn hóa\n5| 1 | Hộ ông Nguyễn Văn An | Hộ gia đình | {0} | ", "DS!E5 household-without-title warning")]
    [InlineData("4| STT | Họ và tên chủ hộ | Đối tượng | Phong trào | Đạt Gia đình văn hóa\n5| 1 | Hộ ông Nguyễn Văn An | Hộ gia đình | {0} | Không", "DS!E5 household-without-title warning")]
    [InlineData("4| STT | Họ và tên chủ hộ | Đối tượng | Phong trào | Đạt Gia đình văn hóa\n5| 1 | Hộ ông Nguyễn Văn An | Hộ gia đình | {0} | x", "")]
    [InlineData("4| STT | Họ và tên chủ hộ | Đối tượng | Phong trào\n5| 1 | Hộ ông Nguyễn Văn An | Hộ gia đình | {0}", "")]
    public void Household_WithoutTheFamilyTitle_IsSaidOnlyWhereThereIsAColumn(string table, string finding) =>
        Assert.Equal(finding.Length == 0 ? [] : [finding], Triples(string.Format(System.Globalization.CultureInfo.InvariantCulture, table, "Phát triển kinh tế hộ gia đình, giảm nghèo")));

    [Theory]
    [InlineData("4| STT | Họ và tên | Phong trào | Thành tích | Số quyết định\n5| 1 | Ông Nguyễn Văn An | Thực hiện cải cách hành chính", "DS!E5 evidence-missing warning")]
    [InlineData("4| STT | Họ và tên | Phong trào | Thành tích | Số quyết định\n5| 1 | Ông Nguyễn Văn An | Thực hiện cải cách hành chính | Sáng kiến một cửa", "")]
    [InlineData("4| STT | Họ và tên | Phong trào | Thành tích\n5| 1 | Ông Nguyễn Văn An | Thực hiện cải cách hành chính", "")]
    public void Evidence_MissingInBothColumns_IsSaid(string table, string finding) =>
        Assert.Equal(finding.Length == 0 ? [] : [finding], Triples(table).Where(t => !t.EndsWith("note", StringComparison.Ordinal)));

    [Theory]
    [InlineData("20/11/2023", "")]
    [InlineData("05/01/2024", "")]
    [InlineData("20/11/2021", "DS!E5 date-outside-year warning")]
    [InlineData("20/11/2027", "DS!E5 date-outside-year warning")]
    public void DecisionDate_FarFromTheYear_IsSaid(string day, string finding) => Assert.Equal(finding.Length == 0 ? [] : [finding],
        Triples($"4| STT | Họ và tên | Đối tượng | Phong trào | Ngày công nhận\n5| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | {day}"));

    [Fact]
    public void DecisionDate_AfterTheReportWasSigned_IsSaid() => Assert.Equal(["DS!E5 date-after-report warning"],
        Triples("A3: Phục Linh, ngày 15 tháng 11 năm 2023\n4| STT | Họ và tên | Đối tượng | Phong trào | Ngày công nhận\n5| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | 20/11/2023"));

    [Fact]
    public void Commendation_BeforeRecognition_IsSaid() => Assert.Equal(["DS!F5 milestones-backwards warning"],
        Triples("4| STT | Họ và tên | Đối tượng | Phong trào | Khen thưởng | Quyết định công nhận\n5| 1 | Nguyễn Văn An | Cá nhân | Nông thôn mới | Giấy khen QĐ số 3/QĐ-UBND ngày 01/02/2023 | 45/QĐ-UBND ngày 20/11/2023"));

    [Theory]
    [InlineData("6| 2 | Trường THCS Thắng Lợi | Tập thể | | Trường THCS Thắng Lợi", "")]
    [InlineData("6| 2 | Tổ dân phố 2 | Tập thể | | Tổ dân phố 2", "DS!B5 leader-without-collective warning")]
    public void Leader_NeedsAnExemplaryCollective_WhereThePlanSaysSo(string collective, string finding)
    {
        var read = Reading.Read("a.xlsx", [SheetBuilder.Grid("name DS\nA1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2022\n4| STT | Họ và tên | Đối tượng | Chức vụ | Đơn vị\n5| 1 | Nguyễn Văn An | Cá nhân | Hiệu trưởng | Trường THCS Thắng Lợi\n" + collective)],
            new IngestOptions(Unit: "23582"));
        Assert.Equal(2, read.Submission!.Exemplars.Count);
        Assert.Equal(finding.Length == 0 ? [] : [finding], read.Triples());
    }

    [Theory]
    [InlineData("Đã rút", "DS!E5 remark-contradicts warning")]
    [InlineData("Xin rút khỏi danh sách", "DS!E5 remark-contradicts warning")]
    [InlineData("Trùng với danh sách Hội LHPN", "DS!E5 remark-contradicts warning")]
    [InlineData("Không đủ điều kiện", "DS!E5 remark-contradicts warning")]
    [InlineData("Chưa công nhận", "DS!E5 remark-contradicts warning")]
    [InlineData("Thu hồi giấy khen do vi phạm", "DS!E5 remark-contradicts warning")]
    [InlineData("Chuyển đi nơi khác", "")]
    [InlineData("Đã mất", "")]
    [InlineData("Phát huy kết quả, tập trung vốn", "")]
    [InlineData("Hộ có đất thu hồi đất làm đường, không khiếu kiện", "")]
    public void Remark_AgainstItsRow_IsSaid_AndTheRowCounts(string remark, string finding)
    {
        var read = Reading.OfPhucLinh(Title + $"4| STT | Họ và tên | Đối tượng | Phong trào | Ghi chú\n5| 1 | Hà Văn An | Cá nhân | Nông thôn mới | {remark}");
        Assert.Single(read.Submission!.Exemplars);
        Assert.Equal(finding.Length == 0 ? [] : [finding], read.Triples());
    }
}
