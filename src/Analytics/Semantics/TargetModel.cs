namespace DienHinh.Analytics.Semantics;

/// <summary>Measures of numbers to reach (chỉ tiêu được giao). Where a plan sets none they are null: "không giao chỉ tiêu", never 0 or 100 %.</summary>
internal static class TargetModel
{
    /// <summary>Name of the measure that tells how much of the targets is undecided for want of reports.</summary>
    public const string Unreported = "unreportedTarget";

    public static readonly Measure[] Measures =
    [
        new()
        {
            Name = "target", Title = new("Chỉ tiêu", "Target"), Unit = "target", Base = MeasureBase.Target,
            Description = "Số điển hình được giao cho các năm, giai đoạn đã khép trong kỳ; để trống khi không giao chỉ tiêu.", Sql = "t.value",
        },
        new()
        {
            Name = "achieved", Title = new("Đạt theo chỉ tiêu", "Towards target"), Unit = "exemplar", Base = MeasureBase.Target,
            Description = "Số điển hình được công nhận thuộc đúng năm, mục và đối tượng có chỉ tiêu; để trống khi chưa có báo cáo.", Sql = "t.achieved",
        },
        new()
        {
            Name = "attainment", Title = new("Tỷ lệ đạt", "Attainment"), Unit = "ratio", Base = MeasureBase.Target,
            Description = "Số đạt theo chỉ tiêu chia cho chỉ tiêu, của những năm, giai đoạn đã đủ báo cáo hoặc đã đạt; để trống khi không giao chỉ tiêu hoặc chưa đủ báo cáo.",
            Sql = "case when t.is_decided then t.achieved end", DenominatorSql = "case when t.is_decided then t.value end",
        },
        new()
        {
            Name = "shortfall", Title = new("Còn thiếu", "Shortfall"), Unit = "exemplar", Base = MeasureBase.Target,
            Description = "Số còn thiếu của từng chỉ tiêu đã đủ báo cáo, cộng lại; đối tượng này vượt không bù cho đối tượng khác.", Sql = "case when t.is_decided then greatest(t.value - t.achieved, 0) end",
        },
        new()
        {
            Name = Unreported, Title = new("Chỉ tiêu chưa có báo cáo", "Target without report"), Unit = "target", Base = MeasureBase.Target,
            Description = "Phần chỉ tiêu của những năm chưa có báo cáo và những giai đoạn chưa đủ báo cáo mà chưa đạt; chưa biết đạt hay không.", Sql = "case when not t.is_decided then t.value end",
        },
    ];
}
