using DienHinh.Ingest.Storage;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Hosting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages;

/// <summary>What a person sees when a page cannot be shown.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[Demand(Right.Anyone, Right.Anyone)]
public sealed class ErrorModel : PageModel
{
    /// <summary>What happened.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>What to do.</summary>
    public string Advice { get; private set; } = "";

    public void OnGet(int code) => Explain(code);

    public void OnPost(int code) => Explain(code);

    private void Explain(int code)
    {
        // A form over the limit is thrown out while it is being read, before the page sees it.
        var status = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            InvalidDataException => StatusCodes.Status413PayloadTooLarge,
            { } thrown when DiskFull.Is(thrown) => StatusCodes.Status507InsufficientStorage,
            _ => code,
        };
        Response.StatusCode = status;
        (Heading, Advice) = status switch
        {
            404 => ("Không có trang này", "Địa chỉ có thể đã gõ nhầm, hoặc hồ sơ không còn."),
            403 => ("Không được phép", "Tài khoản này không được làm việc này. Nếu cần, hãy nhờ người quản trị."),
            413 => ("Tệp quá lớn", $"Mỗi tệp nhiều nhất {UploadLimit.Megabytes} MB. Hãy bỏ bớt hình ảnh trong tệp rồi nộp lại."),
            400 => ("Yêu cầu chưa đúng", "Biểu mẫu đã cũ hoặc thiếu thông tin. Hãy mở lại trang rồi gửi lần nữa."),
            507 => ("Đĩa đã đầy", DiskFull.Advice),
            >= 500 => ("Máy chủ gặp lỗi", "Lỗi đã được ghi vào nhật ký của máy chủ. Hãy thử lại; nếu vẫn lỗi, báo người quản trị."),
            _ => ("Không thực hiện được", "Hãy quay lại trang trước và thử lại."),
        };
    }
}
