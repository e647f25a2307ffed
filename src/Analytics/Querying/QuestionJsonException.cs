using System.Text.Json;

namespace DienHinh.Analytics.Querying;

/// <summary>JSON that is no question, with a sentence for whoever wrote it; where it stands is added by whoever reads the text.</summary>
/// <param name="sentence">What is wrong and what can be written instead, in Vietnamese.</param>
/// <param name="place">Where, such as <c>$.by[0]</c>; null where the reader of the text knows it.</param>
public sealed class QuestionJsonException(string sentence, string? place = null) : JsonException(sentence, place, null, null)
{
    /// <summary>A word that is none of those allowed, with the nearest.</summary>
    public static QuestionJsonException OtherWord(string what, string word, IEnumerable<string> known)
    {
        List<string> allowed = [.. known];
        var nearest = NearestName.Find(word, allowed);
        return new($"{what} không có giá trị “{word}”; dùng được: {string.Join(", ", allowed)}.{(nearest is null ? "" : $" Có phải ý là “{nearest}”?")}");
    }
}
