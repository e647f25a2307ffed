using static DienHinh.Analytics.Feeds.FeedType;

namespace DienHinh.Analytics.Feeds;

/// <summary>The feeds there are: the only source of their identifiers for SQL.</summary>
public static class FeedCatalogue
{
    /// <summary>Every feed.</summary>
    public static IReadOnlyList<Feed> All { get; } =
    [
        new("Exemplars", "Exemplar", "v_feed_exemplar", 1, "Mỗi dòng là một điển hình của danh sách, hoặc một số liệu của biểu tổng hợp khi không có danh sách.",
        [
            new("Id", Text, "Mã, ví dụ 12-7; truy nguồn bằng /api/v1/exemplars/{id}/source.", true),
            new("Source", Text, "list: có tên; summary: chỉ có số.", true),
            new("Name", Text, "Tên; trống khi chỉ có số.", IsPersonal: true),
            new("Kind", Text, "collective, individual, household, model."),
            new("Year", Whole, "Năm của thành tích.", true),
            new("Day", Day, "Ngày của điển hình: công nhận, không có thì khen thưởng, không có nữa thì 31/12."),
            new("PlanId", Text, "Kế hoạch."),
            new("UnitId", Text, "Đơn vị được tính.", true),
            new("ProvinceId", Text, "Tỉnh, thành phố."),
            new("DistrictId", Text, "Huyện; trống sau 30/6/2025."),
            new("CommuneId", Text, "Xã, phường."),
            new("Weight", Whole, "Số điển hình mà dòng này đại diện ở các mốc của nó: 1, hoặc số của biểu.", true),
            new("SubjectWeight", Whole, "Cộng cột này để có số điển hình không kể mốc.", true),
            new("RegisteredDay", Day, "Ngày đăng ký; chỉ biết năm thì 31/12."),
            new("NurturedDay", Day, "Ngày bồi dưỡng."),
            new("ProposedDay", Day, "Ngày đề nghị."),
            new("RecognisedDay", Day, "Ngày công nhận; cộng Weight của các dòng có ngày này để có số được công nhận."),
            new("CommendedDay", Day, "Ngày khen thưởng."),
            new("NominatedDay", Day, "Ngày giới thiệu dự hội nghị, đại hội."),
            new("ReplicatedDay", Day, "Ngày nhân rộng."),
            new("Position", Text, "Chức vụ, nghề nghiệp.", IsPersonal: true),
            new("Place", Text, "Nơi ở, nơi công tác.", IsPersonal: true),
            new("Achievement", Text, "Thành tích tóm tắt.", IsPersonal: true),
            new("SubmissionId", Whole, "Hồ sơ.", true),
            new("FileName", Text, "Tệp.", IsPersonal: true),
            new("Sheet", Text, "Trang tính."),
            new("Cells", Text, "Ô."),
        ]),
        new("ExemplarMovements", "ExemplarMovement", "v_feed_exemplar_movement", 2, "Điển hình thuộc phong trào nào; một điển hình có thể thuộc nhiều.",
            [new("ExemplarId", Text, "Mã điển hình.", true), new("MovementId", Text, "Mã phong trào.", true)], FeedWhose.Exemplar),
        new("ExemplarOwners", "ExemplarOwner", "v_feed_exemplar_owner", 2, "Đơn vị chủ trì của điển hình; đồng chủ trì thì nhiều dòng.",
            [new("ExemplarId", Text, "Mã điển hình.", true), new("OwnerId", Text, "Mã đơn vị chủ trì.", true)], FeedWhose.Exemplar),
        new("Movements", "Movement", "ref_movement", 1, "Phong trào, cuộc vận động, nhiệm vụ, lĩnh vực.",
        [
            new("Id", Text, "Mã.", true), new("Name", Text, "Tên.", true), new("NameEn", Text, "Tên tiếng Anh.", true), new("Type", Text, "Loại.", true),
            new("GroupId", Text, "Nhóm.", true), new("ParentId", Text, "Phong trào lớn hơn."),
        ], FeedWhose.Nobody),
        new("Owners", "Owner", "ref_owner", 1, "Đơn vị chủ trì phong trào.",
        [
            new("Id", Text, "Mã.", true), new("Name", Text, "Tên.", true), new("NameEn", Text, "Tên tiếng Anh.", true), new("Level", Text, "Cấp.", true), new("Sector", Text, "Khối.", true),
        ], FeedWhose.Nobody),
        new("Units", "Unit", "ref_unit", 1, "Đơn vị hành chính và cơ quan, mỗi dòng là một đơn vị trong thời gian tồn tại.",
        [
            new("Id", Text, "Mã, hoặc mã@ngày đầu: mã số đã dùng lại sau 1/7/2025.", true), new("Code", Text, "Mã số.", true), new("Name", Text, "Tên.", true),
            new("Level", Text, "province, district, commune, village, body.", true), new("ParentId", Text, "Đơn vị trên."), new("ValidFrom", Day, "Ngày đầu."), new("ValidTo", Day, "Ngày cuối."),
            new("ProvinceId", Text, "Tỉnh."), new("DistrictId", Text, "Huyện."), new("CommuneId", Text, "Xã."),
        ], FeedWhose.Unit),
        new("Plans", "Plan", "ref_plan", 1, "Kế hoạch.",
        [
            new("Id", Text, "Mã.", true), new("Title", Text, "Tên.", true), new("TitleEn", Text, "Tên tiếng Anh.", true), new("UnitId", Text, "Đơn vị ban hành.", true),
            new("FromYear", Whole, "Năm đầu.", true), new("ToYear", Whole, "Năm cuối.", true),
        ], FeedWhose.Plan),
        new("Periods", "Period", "v_feed_period", 1, "Năm, giai đoạn, kỳ sơ kết, tổng kết của kế hoạch.",
        [
            new("Id", Text, "Mã.", true), new("PlanId", Text, "Kế hoạch.", true), new("Code", Text, "Chữ dùng ở period.", true), new("Type", Text, "year, stage, review.", true),
            new("Name", Text, "Tên.", true), new("FirstDay", Day, "Ngày đầu."), new("LastDay", Day, "Ngày cuối."), new("ClosesOn", Day, "Hạn nộp, hoặc ngày chốt số liệu."),
        ], FeedWhose.Plan),
        new("Targets", "Target", "v_feed_target", 1, "Chỉ tiêu được giao. Không có dòng là không giao chỉ tiêu, không phải bằng 0.",
        [
            new("Id", Text, "Mã.", true), new("PlanId", Text, "Kế hoạch.", true), new("ItemId", Text, "Mục.", true), new("ItemName", Text, "Tên mục."), new("Kind", Text, "Đối tượng; trống là bất kỳ."),
            new("Bound", Text, "at-least, exactly.", true), new("Value", Whole, "Số phải đạt.", true), new("FromYear", Whole, "Năm đầu.", true), new("ToYear", Whole, "Năm cuối.", true),
            new("ClosesOn", Day, "Ngày cuối.", true), new("StageId", Text, "Giai đoạn."), new("UnitId", Text, "Đơn vị của kế hoạch.", true), new("OwnerId", Text, "Đơn vị chủ trì riêng; trống là chung."),
        ]),
        new("Coverage", "CoverageEntry", "v_feed_coverage", 1, "Báo cáo phải nộp và đã nộp theo kế hoạch, đơn vị, năm. Chưa nộp là chưa biết, không phải bằng 0.",
        [
            new("Id", Text, "Mã.", true), new("PlanId", Text, "Kế hoạch."), new("UnitId", Text, "Đơn vị.", true), new("UnitName", Text, "Tên đơn vị."), new("Year", Whole, "Năm.", true),
            new("IsExpected", Flag, "Phải nộp.", true), new("IsReceived", Flag, "Đã nộp.", true), new("IsOnTime", Flag, "Đúng hạn; trống khi không có hạn."),
            new("DueDate", Day, "Hạn."), new("FirstDay", Day, "Ngày của báo cáo đầu."), new("DaysLate", Whole, "Số ngày trễ; số âm là sớm."),
        ]),
    ];

    /// <summary>The feed of this name, or null.</summary>
    public static Feed? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
