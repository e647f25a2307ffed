using DienHinh.Ingest;
using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Accounts;
using DienHinh.ReportApi.Api;
using DienHinh.ReportApi.Hosting;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DienHinh.ReportApi.Pages.Submissions;

/// <summary>Nộp báo cáo: one workbook in, the answer at once.</summary>
[Demand(Right.Submit, Right.Submit)]
public sealed class UploadModel(CallerFolder data) : PageModel
{
    /// <summary>What became of the file, or null before one was sent.</summary>
    public SubmissionResult? Result { get; private set; }

    /// <summary>Its sheets as they were understood.</summary>
    public IReadOnlyList<SheetPicture> Pictures { get; private set; } = [];

    /// <summary>What is missing in the form.</summary>
    public string? Mistake { get; private set; }

    /// <summary>The choice of plan.</summary>
    public Choice Plans { get; private set; } = null!;

    /// <summary>What was typed, to be shown again.</summary>
    public UploadForm Form { get; private set; } = new(null, null, null, null);

    public void OnGet() => FillChoices();

    public async Task OnPostAsync(CancellationToken stopping)
    {
        Form = UploadForm.Of(Request.Form);
        FillChoices();
        Mistake = Form.File is null || Form.File.Length == 0 ? "Hãy chọn tệp cần nộp."
            : Form.File.Length > UploadLimit.Bytes ? $"Tệp quá lớn: mỗi tệp nhiều nhất {UploadLimit.Megabytes} MB."
            : Form.Mistake(data.Catalogue);
        if (Mistake is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var isTrial = Request.Form["dryRun"] == "true";
        ViewData["IsTrial"] = isTrial;
        var content = await Form.ReadFile(stopping);
        var (result, explanation) = data.IngestExplained(Form.FileName, content, Form.Options(isTrial));
        Result = result;
        if (explanation is not null) Pictures = SheetPicture.Of(explanation, result.Findings);
        SubmissionNames.Fill(ViewData, Result, data.Catalogue);
    }

    private void FillChoices() =>
        Plans = PlanNames.Choice(data.Catalogue, Form.Plan, ("", "Tự nhận theo đơn vị và năm"));
}
