using DienHinh.Analytics;
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
public sealed class ErrorModel(Language t) : PageModel
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
            404 => (t["Không có trang này", "There is no such page"], t["Địa chỉ có thể đã gõ nhầm, hoặc hồ sơ không còn.", "The address may be mistyped, or the submission is no more."]),
            403 => (t["Không được phép", "Not allowed"], t["Tài khoản này không được làm việc này. Nếu cần, hãy nhờ người quản trị.", "This account may not do this. Ask an administrator if need be."]),
            413 => (t["Tệp quá lớn", "The file is too large"], t[$"Mỗi tệp nhiều nhất {UploadLimit.Megabytes} MB. Hãy bỏ bớt hình ảnh trong tệp rồi nộp lại.", $"At most {UploadLimit.Megabytes} MB each. Take pictures out of the file and submit it again."]),
            400 => (t["Yêu cầu chưa đúng", "Bad request"], t["Biểu mẫu đã cũ hoặc thiếu thông tin. Hãy mở lại trang rồi gửi lần nữa.", "The form is old or incomplete. Open the page anew and send it again."]),
            507 => (t["Đĩa đã đầy", "The disk is full"], t[DiskFull.Advice, "The disk of the data folder is full, so this was not written. What was answered as accepted is safe; make room and try again."]),
            >= 500 => (t["Máy chủ gặp lỗi", "The server met an error"], t["Lỗi đã được ghi vào nhật ký của máy chủ. Hãy thử lại; nếu vẫn lỗi, báo người quản trị.", "The error is in the log of the server. Try again; if it fails again, tell an administrator."]),
            _ => (t["Không thực hiện được", "This could not be done"], t["Hãy quay lại trang trước và thử lại.", "Go back to the page before and try again."]),
        };
    }
}
