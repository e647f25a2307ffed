using DienHinh.Samples.Layouts;

namespace DienHinh.Samples.Files;

/// <summary>The forms of lists that the sample communes use; headings are spelled in many ways on purpose.</summary>
public static class ListForms
{
    private static readonly ListColumn s_number = new(ColumnRole.Number, "STT", 6);

    /// <summary>Sections by movement, a column for the kind.</summary>
    public static ListForm ByMovement { get; } = new()
    {
        Sections = SectionBy.Movement,
        ColumnNumbers = true,
        TotalRow = true,
        Columns =
        [
            s_number,
            new(ColumnRole.Name, "Họ và tên/Tên tập thể", 32),
            new(ColumnRole.PositionAndPlace, "Chức vụ, đơn vị công tác", 36),
            new(ColumnRole.Kind, "Đối tượng", 14),
            new(ColumnRole.Deed, "Tóm tắt thành tích", 46),
            new(ColumnRole.Remark, "Ghi chú", 12),
        ],
    };

    /// <summary>Sections by kind, a column for the movement.</summary>
    public static ListForm ByKind { get; } = new()
    {
        Sections = SectionBy.Kind,
        Columns =
        [
            s_number,
            new(ColumnRole.Name, "Tên tập thể, cá nhân", 30),
            new(ColumnRole.PositionAndPlace, "Địa chỉ", 32),
            new(ColumnRole.Movement, "Phong trào thi đua", 44),
            new(ColumnRole.Deed, "Thành tích nổi bật", 42),
        ],
    };

    /// <summary>Three columns of ticks under one header, a column for the movement.</summary>
    public static ListForm Ticks { get; } = new()
    {
        ColumnNumbers = true,
        NumbersInBrackets = false,
        Columns =
        [
            new(ColumnRole.Number, "Số TT", 6),
            new(ColumnRole.Name, "Tên điển hình", 30),
            new(ColumnRole.PositionAndPlace, "Đơn vị công tác/ Nơi ở", 34),
            new(ColumnRole.CollectiveTick, "Tập thể", 9, "Đối tượng"),
            new(ColumnRole.IndividualTick, "Cá nhân", 9, "Đối tượng"),
            new(ColumnRole.HouseholdTick, "Hộ gia đình", 9, "Đối tượng"),
            new(ColumnRole.Movement, "Tên phong trào", 44),
            new(ColumnRole.Deed, "Tóm tắt thành tích tiêu biểu", 40),
        ],
    };

    /// <summary>One header row; movement, owner, kind, award and decision in columns.</summary>
    public static ListForm WithDecision { get; } = new()
    {
        Columns =
        [
            new(ColumnRole.Number, "TT", 6),
            new(ColumnRole.Name, "Họ tên", 28),
            new(ColumnRole.Position, "Chức danh", 20),
            new(ColumnRole.Movement, "Phong trào", 40),
            new(ColumnRole.Owner, "Đơn vị chủ trì", 32),
            new(ColumnRole.Kind, "Loại", 12),
            new(ColumnRole.Award, "Hình thức khen thưởng", 16),
            new(ColumnRole.Decision, "Số, ngày quyết định", 26),
        ],
    };

    /// <summary>A plain list: movement and kind in columns.</summary>
    public static ListForm Plain { get; } = new()
    {
        Columns =
        [
            s_number,
            new(ColumnRole.Name, "Tên đơn vị, cá nhân", 30),
            new(ColumnRole.Place, "Thôn", 26),
            new(ColumnRole.Movement, "Nội dung phong trào", 48),
            new(ColumnRole.Kind, "Loại hình", 14),
        ],
    };

    /// <summary>The list of one movement, which only the title names.</summary>
    public static ListForm OneMovement { get; } = new()
    {
        Columns =
        [
            new(ColumnRole.Number, "Số thứ tự", 7),
            new(ColumnRole.Name, "Họ và tên", 34),
            new(ColumnRole.Position, "Chức vụ", 26),
            new(ColumnRole.Place, "Đơn vị", 38),
            new(ColumnRole.Kind, "Loại (tập thể/cá nhân/hộ gia đình)", 20),
        ],
    };

    /// <summary>Sections by movement, the leading officer in a column.</summary>
    public static ListForm WithOwner { get; } = new()
    {
        Sections = SectionBy.Movement,
        CapitalSections = false,
        MergedSections = false,
        Columns =
        [
            s_number,
            new(ColumnRole.Name, "Họ và tên, tên tập thể", 32),
            new(ColumnRole.PositionAndPlace, "Chức vụ, đơn vị", 34),
            new(ColumnRole.Kind, "Đối tượng", 14),
            new(ColumnRole.Owner, "Đơn vị phụ trách", 34),
            new(ColumnRole.Deed, "Thành tích", 42),
        ],
    };

    /// <summary>A list over several years with the year in a column.</summary>
    public static ListForm WithYear { get; } = new()
    {
        Columns =
        [
            s_number,
            new(ColumnRole.Name, "Tên tập thể, cá nhân điển hình", 32),
            new(ColumnRole.PositionAndPlace, "Chức vụ, nơi công tác", 34),
            new(ColumnRole.Kind, "Đối tượng", 13),
            new(ColumnRole.Movement, "Phong trào, cuộc vận động", 52),
            new(ColumnRole.Year, "Năm công nhận", 10),
        ],
    };

    /// <summary>Sections by owner, as a commune hands in what its offices and unions have chosen.</summary>
    public static ListForm ByOwner { get; } = new()
    {
        Sections = SectionBy.Owner,
        CapitalSections = false,
        BlankRows = true,
        NumbersRunOn = true,
        Columns =
        [
            new(ColumnRole.Number, "Stt", 6),
            new(ColumnRole.Name, "Tên mô hình, điển hình", 30),
            new(ColumnRole.PositionAndPlace, "Đơn vị, địa chỉ", 32),
            new(ColumnRole.Kind, "Đối tượng", 14),
            new(ColumnRole.Movement, "Phong trào thi đua, lĩnh vực", 50),
            new(ColumnRole.Owner, "Cơ quan chủ trì", 30),
        ],
    };

    /// <summary>The same form with another heading for one column.</summary>
    public static ListForm Renamed(this ListForm form, ColumnRole role, string caption) =>
        form with { Columns = [.. form.Columns.Select(c => c.Role == role ? c with { Caption = caption } : c)] };

    /// <summary>The same form without a column.</summary>
    public static ListForm Without(this ListForm form, ColumnRole role) => form with { Columns = [.. form.Columns.Where(c => c.Role != role)] };
}
