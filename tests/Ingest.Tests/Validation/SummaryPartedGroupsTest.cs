using DienHinh.Ingest.Validation;

namespace DienHinh.Ingest.Tests.Validation;

/// <summary>Groups of columns beside one that sums them: what stands in the sum is not counted once more.</summary>
public sealed class SummaryPartedGroupsTest
{
    private static ReadSubmission Read(string groups, string figures) => Reading.OfPhucLinh($"""
        name TH
        A1: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
        {groups}
        A4:A5: STT
        B4:B5: Phong trào
        5C| Tập thể | Cá nhân | Tập thể | Cá nhân | Tập thể | Cá nhân
        6| 1 | Xây dựng nông thôn mới | {figures}
        """);

    private static string Counts(ReadSubmission read) => string.Join(' ', read.Submission!.Counts.Select(c => $"{c.Kind}={c.Count}"));

    [Theory]
    [InlineData("C4:D4: Xóm Soi\nE4:F4: Xóm Chùa\nG4:H4: Toàn xã", "1 | 2 | 2 | 2 | 3 | 4")]
    [InlineData("C4:D4: Khối Đảng, đoàn thể\nE4:F4: Khối nhà nước\nG4:H4: Tổng cộng", "1 | 2 | 2 | 2 | 3 | 4")]
    [InlineData("C4:D4: Tổng số\nE4:F4: Đợt 1\nG4:H4: Đợt 2", "3 | 4 | 1 | 2 | 2 | 2")]
    [InlineData("C4:D4: Xóm Soi\nE4:F4: Xóm Chùa\nG4:H4: Cộng toàn xã", "1 | 2 | 2 | 2 | 3 | 4")]
    public void SumOfGroups_CountsAlone(string groups, string figures)
    {
        var read = Read(groups, figures);
        Assert.Equal("Collective=3 Individual=4", Counts(read));
        Assert.Equal(["column-within"], read.Findings.Select(f => f.Code));
    }

    [Fact]
    public void GroupsWithoutASum_AddUp() =>
        Assert.Equal(13, Read("C4:D4: Xóm Soi\nE4:F4: Xóm Chùa\nG4:H4: Xóm Đầm", "1 | 2 | 2 | 2 | 3 | 3").Submission!.Counts.Sum(c => c.Count));

    [Fact]
    public void BlankSum_LeavesTheGroups() =>
        Assert.Equal(7, Read("C4:D4: Xóm Soi\nE4:F4: Xóm Chùa\nG4:H4: Toàn xã", "1 | 2 | 2 | 2 | | ").Submission!.Counts.Sum(c => c.Count));

    [Fact]
    public void SecondOwnerOfAMovement_IsNoSubtotal()
    {
        var read = Reading.OfPhucLinh("""
            name TH
            A1: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            3| STT | Phong trào | Chủ trì | Tập thể | Cá nhân
            4| 1 | Lao động giỏi, lao động sáng tạo | Công chức Tài chính - Kế toán | 1 | 2
            5| | | Công đoàn xã | 0 | 1
            6| 2 | Toàn dân bảo vệ an ninh Tổ quốc | Công an xã | 1 | 1
            7| | Cộng | | 2 | 4
            """);
        Assert.Equal(6, read.Submission!.Counts.Sum(c => c.Count));
        Assert.Equal(3, read.Submission.Counts.Where(c => c.MovementIds.Contains("lao-dong-gioi-sang-tao")).Where(c => c.Kind == DienHinh.Ingest.Domain.ExemplarKind.Individual).Sum(c => c.Count));
        Assert.DoesNotContain(read.Findings, f => f.Code == "total-differs");
    }

    [Fact]
    public void BriefKindsBelowANarrowCaption_AreHeadings() =>
        Assert.Equal("Collective=2 Individual=3", Counts(Reading.OfPhucLinh("""
            name TH
            A1: TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN NĂM 2023
            C4:D4: Số lượng
            A4: TT
            B4: Phong trào
            5C| TT | CN
            6| 1 | Xây dựng nông thôn mới | 2 | 3
            """)));

    [Fact]
    public void NumberOfExemplarsBesideItsKinds_IsTheirSum() =>
        Assert.Equal("Collective=1 Individual=3", Counts(Reading.OfPhucLinh("""
            name TH
            A1: BÁO CÁO KẾT QUẢ PHONG TRÀO THI ĐUA NĂM 2023
            D4:E4: Trong đó
            A4:A5: TT
            B4:B5: Phong trào thi đua
            C4:C5: Số điển hình tiên tiến
            5D| Tập thể | Cá nhân
            6| 1 | Xây dựng nông thôn mới | 4 | 1 | 3
            """)));
}
