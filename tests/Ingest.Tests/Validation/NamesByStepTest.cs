using DienHinh.Ingest.Domain;
using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Lists with a column of names for each of several steps.</summary>
public sealed class NamesByStepTest
{
    private static ReadSubmission Read(string table) => Reading.OfPhucLinh($"name DS\nA1: DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023\n{table}");

    private static string[] Steps(ReadSubmission read) =>
        [.. read.Submission!.Exemplars.Select(e => $"{e.Name}: {string.Join(' ', e.Milestones.Keys.Order().Select(m => m.Code()))}").Order(StringComparer.Ordinal)];

    [Fact]
    public void Names_PassedTheStepOfTheirHeading_AndAreCountedOnce() => Assert.Equal(
        ["Lê Văn Cường: registered proposed recognised", "Nguyễn Văn An: registered recognised", "Trần Thị Bình: registered"],
        Steps(Read("""
            3| STT | Phong trào | Cá nhân đăng ký | Cá nhân được công nhận | Cá nhân đề nghị khen thưởng
            4| 1 | Nông thôn mới | Nguyễn Văn An | Nguyễn Văn An
            5| 2 | Toàn dân bảo vệ an ninh Tổ quốc | Trần Thị Bình
            6| 3 | Nông thôn mới | Lê Văn Cường | Lê Văn Cường | Lê Văn Cường
            """)));

    [Fact]
    public void Kinds_AreThoseOfTheHeadings()
    {
        var read = Read("""
            3| STT | Phong trào | Tập thể đăng ký | Tập thể được công nhận | Cá nhân đăng ký | Cá nhân được công nhận
            4| 1 | Nông thôn mới | Xóm Soi; Xóm Chùa | Xóm Soi | Nguyễn Văn An | Nguyễn Văn An
            5| 2 | Nông thôn mới | | | Trần Thị Bình
            """);
        Assert.Equal(["Nguyễn Văn An: registered recognised", "Trần Thị Bình: registered", "Xóm Chùa: registered", "Xóm Soi: registered recognised"], Steps(read));
        Assert.Equal(2, read.Submission!.Exemplars.Count(e => e.Kind == ExemplarKind.Collective));
    }

    [Fact]
    public void Steps_AsTheWholeHeading_HoldNamesToo() => Assert.Equal(
        ["Nguyễn Văn An: registered recognised", "Trần Thị Bình: registered"],
        Steps(Read("""
            3| STT | Phong trào | Đăng ký | Được công nhận
            4| 1 | Nông thôn mới | Nguyễn Văn An | Nguyễn Văn An
            5| 2 | Toàn dân bảo vệ an ninh Tổ quốc | Trần Thị Bình
            """)));

    [Fact]
    public void Commended_BesideTheRecognised_AreTheSame() => Assert.Equal(
        ["Nguyễn Văn An: recognised commended", "Trần Thị Bình: recognised"],
        Steps(Read("""
            3| STT | Phong trào | Cá nhân được công nhận | Cá nhân được khen thưởng
            4| 1 | Nông thôn mới | Nguyễn Văn An; Trần Thị Bình | Nguyễn Văn An
            """)));

    [Fact]
    public void Refused_AreNoExemplars_AndThatIsSaid()
    {
        var read = Read("""
            3| STT | Phong trào | Cá nhân được công nhận | Cá nhân không được công nhận
            4| 1 | Nông thôn mới | Nguyễn Văn An | Trần Thị Bình
            """);
        Assert.Equal(["Nguyễn Văn An: recognised"], Steps(read));
        Assert.Contains("DS!D3 section-refused note", read.Triples());
    }

    [Fact]
    public void WhoProposes_IsNoExemplar() => Assert.Equal(
        ["Nguyễn Văn An: recognised"],
        Steps(Read("""
            3| STT | Phong trào | Cá nhân được công nhận | Người đề nghị
            4| 1 | Nông thôn mới | Nguyễn Văn An | Trần Thị Bình
            """)));

    [Fact]
    public void OneStep_ForTwoKinds_IsThatOfTheTitle() => Assert.Equal(
        ["Nguyễn Văn An: recognised", "Xóm Soi: recognised"],
        Steps(Read("""
            3| STT | Phong trào | Tập thể được công nhận | Cá nhân được công nhận
            4| 1 | Nông thôn mới | Xóm Soi | Nguyễn Văn An
            """)));
}
