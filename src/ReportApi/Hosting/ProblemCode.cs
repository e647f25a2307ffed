namespace DienHinh.ReportApi.Hosting;

/// <summary>A code that an error of the API may have.</summary>
/// <param name="Code">The code; it never changes its meaning.</param>
/// <param name="Status">The HTTP status that goes with it.</param>
/// <param name="Meaning">What it says, in Vietnamese.</param>
/// <param name="Areas">The parts of the API that it comes from, with blanks; null for all.</param>
public sealed record ProblemCode(string Code, int Status, string Meaning, string? Areas = null)
{
    /// <summary>Every code. Those of single mistakes of a question stand in <c>errors[]</c> of "invalid-query".</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        new("invalid-query", 400, "Câu hỏi có lỗi; errors[] nêu từng lỗi với từ gần đúng nhất.", "query reports exemplars registers"),
        new("invalid-json", 400, "Nội dung JSON không đọc được; detail nêu chỗ sai.", "query decisions"),
        new("bad-request", 400, "Tham số hoặc nội dung gửi lên không đúng."),
        new("bad-size", 400, "Kích thước hình ngoài giới hạn.", "reports"),
        new("bad-kind", 400, "Biểu đồ này không vẽ được dạng đã nêu; detail nêu các dạng vẽ được.", "reports"),
        new("file-missing", 400, "Thiếu tệp.", "submissions"),
        new("bad-form-field", 400, "Kế hoạch, đơn vị hoặc năm gửi kèm tệp chưa đúng.", "submissions"),
        new("invalid-decision", 400, "Quyết định chưa đúng.", "decisions"),
        new("template-not-possible", 400, "Không lập được biểu mẫu cho kế hoạch, đơn vị và năm này.", "templates"),
        new("not-signed-in", 401, "Thiếu khóa hoặc chưa đăng nhập; khóa sai, hết hạn, đã thu hồi."),
        new("not-allowed", 403, "Vai trò này không được làm việc này."),
        new("cross-site", 403, "Yêu cầu do một trang web khác gửi."),
        new("password-not-changed", 403, "Mật khẩu do người khác đặt, phải đổi trước."),
        new("outside-scope", 403, "Việc này vượt ra ngoài các đơn vị của tài khoản.", "decisions"),
        new("not-found", 404, "Không có địa chỉ, mã hoặc tên này."),
        new("unknown-format", 404, "Không có định dạng ở cuối địa chỉ.", "query reports"),
        new("unknown-plan", 404, "Không có kế hoạch này.", "templates"),
        new("unknown-unit", 404, "Không có đơn vị này.", "templates"),
        new("method-not-allowed", 405, "Địa chỉ không nhận phương thức này."),
        new("not-acceptable", 406, "Không có dạng nào mà tiêu đề Accept nhận.", "query"),
        new("too-large", 413, "Tệp hoặc nội dung quá lớn.", "submissions"),
        new("unsupported-media-type", 415, "Kiểu nội dung gửi lên không đúng."),
        new("internal", 500, "Lỗi của máy chủ; chi tiết trong nhật ký."),
        new("disk-full", 507, "Đĩa đã đầy."),
    ];
}
