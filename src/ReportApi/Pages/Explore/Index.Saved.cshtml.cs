using DienHinh.ReportApi.Access;
using DienHinh.ReportApi.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace DienHinh.ReportApi.Pages.Explore;

/// <summary>Questions kept under a name: a form is sent to the address of the question that is being looked at, so the question itself is not among its fields.</summary>
public sealed partial class IndexModel
{
    /// <summary>The questions that the caller has: their own and the shared ones, by name.</summary>
    public IReadOnlyList<SavedQuestion> Saved { get; private set; } = [];

    /// <summary>Why the last form was not done; null where it was, or where none was sent.</summary>
    public Told? Refusal { get; private set; }

    /// <summary>Whether the caller may share with everyone.</summary>
    public bool MayShare => questions.MayShare;

    /// <summary>Whether the caller saved the question.</summary>
    public bool IsTheirs(SavedQuestion question) => question.IsOf(Caller.Of(HttpContext));

    /// <summary>Whether the caller may rename the question and take it away.</summary>
    public bool MayChange(SavedQuestion question) => questions.MayChange(question);

    /// <summary>The address of what is being looked at.</summary>
    public string Here => Query.Measures.Count > 0 ? AddressOf(Query) : "/explore";

    /// <summary>A name for the question that is being looked at, as long as a name may be.</summary>
    public string SuggestedName => Title.Length <= CallerQuestions.LongestName ? Title : Title[..(CallerQuestions.LongestName - 1)].TrimEnd() + "…";

    public IActionResult OnPost(string? act, string? id, string? name, bool shared)
    {
        Show();
        var outcome = act switch
        {
            // Only a question that was answered just now; a stale or mistyped one is not kept.
            "save" when Answer is not null => questions.Save(name, Here, shared),
            "change" => questions.Change(id, name, shared),
            "remove" => questions.Remove(id),
            _ => (QuestionOutcome?)null,
        };
        if (outcome == QuestionOutcome.Done) return LocalRedirect(Here + "#saved");
        Refusal = outcome is { } why ? new Told(Words(why)) : null;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private void ListSaved()
    {
        try
        {
            Saved = questions.List();
        }
        catch (InvalidDataException unreadable)
        {
            // Questions can be asked all the same.
            Refusal = Told.ByTheProgram(t, unreadable.Message);
        }
    }

    private string Words(QuestionOutcome outcome) => outcome switch
    {
        QuestionOutcome.BadName => t[$"Hãy đặt tên cho câu hỏi, nhiều nhất {CallerQuestions.LongestName} ký tự.", $"Give the question a name of at most {CallerQuestions.LongestName} letters."],
        QuestionOutcome.NameTaken => t["Đã có câu hỏi mang tên này; hãy đặt tên khác.", "There is a question of this name already; choose another."],
        QuestionOutcome.TooMany => t[$"Đã đủ số câu hỏi được giữ (mỗi người {CallerQuestions.Most}); hãy xóa bớt.", $"As many questions are kept as can be ({CallerQuestions.Most} for each person); delete some first."],
        QuestionOutcome.TooLong => t["Câu hỏi quá dài, không lưu được; hãy bớt điều kiện.", "The question is too long to be saved; take away some conditions."],
        QuestionOutcome.NotFound => t["Không còn câu hỏi này, hoặc câu hỏi không phải của bạn.", "This question is gone, or it is not yours."],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such refusal."),
    };
}
