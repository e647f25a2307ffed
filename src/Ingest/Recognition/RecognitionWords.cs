namespace DienHinh.Ingest.Recognition;

/// <summary>The Vietnamese words for what rows and columns were taken for.</summary>
public static class RecognitionWords
{
    /// <summary>What a column is for, "Họ tên, tên điển hình"; a column that says nothing known is not read.</summary>
    public static string Title(ColumnRole? role) => role switch
    {
        null => "không dùng",
        ColumnRole.Ordinal => "số thứ tự",
        ColumnRole.Name => "tên điển hình",
        ColumnRole.Honorific => "cách xưng hô",
        ColumnRole.Kind => "đối tượng",
        ColumnRole.KindCollective => "tập thể",
        ColumnRole.KindIndividual => "cá nhân",
        ColumnRole.KindHousehold => "hộ gia đình",
        ColumnRole.KindModel => "mô hình",
        ColumnRole.Movement => "phong trào",
        ColumnRole.Owner => "đơn vị chủ trì",
        ColumnRole.Unit => "xã, phường",
        ColumnRole.Position => "chức vụ",
        ColumnRole.Place => "nơi công tác, nơi ở",
        ColumnRole.Year => "năm",
        ColumnRole.Birth => "ngày sinh",
        ColumnRole.Gender => "giới tính",
        ColumnRole.Ethnicity => "dân tộc",
        ColumnRole.Achievement => "thành tích",
        ColumnRole.Award => "khen thưởng",
        ColumnRole.AwardProposed => "đề nghị khen thưởng",
        ColumnRole.AwardCategory => "loại khen thưởng",
        ColumnRole.AwardLevel => "cấp khen thưởng",
        ColumnRole.Decision => "quyết định",
        ColumnRole.DecisionDate => "ngày quyết định",
        ColumnRole.Nomination => "giới thiệu dự hội nghị, đại hội",
        ColumnRole.Replication => "nhân rộng",
        ColumnRole.State => "tình trạng duy trì",
        ColumnRole.Total => "tổng số",
        ColumnRole.Target => "chỉ tiêu",
        ColumnRole.Registered => "đăng ký",
        ColumnRole.Step => "mốc đã qua",
        ColumnRole.Percent => "tỷ lệ",
        ColumnRole.Remark => "ghi chú",
        ColumnRole.Code => "mã",
        ColumnRole.Contact => "liên hệ",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The same, with the movement that stands over the column, "phong trào “Nông thôn mới”".</summary>
    public static string Title(HeaderColumn column) => column.Movement is not { } movement ? Title(column.Role)
        : column.Role is null ? $"phong trào “{movement}”" : $"{Title(column.Role)}, phong trào “{movement}”";

    /// <summary>What a column of a log is for.</summary>
    public static string Title(EntryColumn column) => column switch
    {
        EntryColumn.Ordinal => "số thứ tự",
        EntryColumn.Date => "ngày",
        EntryColumn.Exemplar => "điển hình",
        EntryColumn.What => "nội dung",
        EntryColumn.Form => "hình thức",
        EntryColumn.Channel => "kênh, nơi thực hiện",
        EntryColumn.Owner => "đơn vị thực hiện",
        EntryColumn.Result => "kết quả",
        EntryColumn.State => "tình trạng duy trì",
        EntryColumn.Remark => "ghi chú",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    /// <summary>Why a row was taken for what it was.</summary>
    public static string Of(RowReason reason) => reason switch
    {
        RowReason.Named => "có tên điển hình",
        RowReason.Figures => "có phong trào và số liệu",
        RowReason.Numbered => "có phong trào, chưa ghi số liệu",
        RowReason.ContinuesAbove => "nối tiếp dòng trên: không có số thứ tự và tên riêng",
        RowReason.Blank => "trống",
        RowReason.OnlyErrors => "chỉ có công thức báo lỗi",
        RowReason.PrefilledNumber => "chỉ có số thứ tự ghi sẵn",
        RowReason.NoName => "không có tên điển hình",
        RowReason.NameUnclear => "chỉ có một dòng chữ ở cột tên: chưa rõ là tên điển hình hay đề mục",
        RowReason.HeaderRepeated => "tiêu đề in lại",
        RowReason.KindHeading => "đề mục nêu đối tượng",
        RowReason.MovementHeading => "đề mục nêu phong trào",
        RowReason.UnitHeading => "đề mục nêu đơn vị",
        RowReason.OwnerHeading => "đề mục nêu đơn vị chủ trì",
        RowReason.MilestoneHeading => "đề mục nêu mốc (đăng ký, công nhận, …)",
        RowReason.YearHeading => "đề mục nêu năm",
        RowReason.OtherHeading => "đề mục",
        RowReason.GroupFigures => "đề mục nhóm, số liệu là cộng của nhóm",
        RowReason.TotalWords => "dòng cộng, chỉ dùng để đối chiếu",
        RowReason.FiguresWithoutName => "có số liệu nhưng không có tên: coi là dòng cộng",
        RowReason.EndMark => "phần ký, nơi nhận hoặc ghi chú cuối bảng",
        RowReason.SaysNobody => "cho biết không có điển hình",
        RowReason.BelowEnd => "nằm dưới phần cuối bảng",
        RowReason.StrayNote => "ghi chú ngoài bảng",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
