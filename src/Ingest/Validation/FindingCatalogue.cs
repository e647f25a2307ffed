using System.Collections.Frozen;
using System.Globalization;

namespace DienHinh.Ingest.Validation;

/// <summary>What is said about one kind of finding.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Title">Short Vietnamese title.</param>
/// <param name="Message">Vietnamese sentence; {0}, {1} … are filled in.</param>
/// <param name="Advice">What the sender can do; empty where nothing needs doing.</param>
public sealed record FindingKind(string Code, Severity Severity, string Title, string Message, string Advice);

/// <summary>Every finding there is, with its words: the one list. Codes never change; wording may.</summary>
public static class FindingCatalogue
{
    private const int LongestText = 500;

    private static readonly FindingKind[] s_kinds =
    [
        // The whole file.
        new("not-a-workbook", Severity.Error, "Không phải bảng tính", "Tệp không phải là bảng tính Excel hay CSV.", "Mở bằng Excel rồi lưu lại dạng Excel Workbook (.xlsx)."),
        new("damaged", Severity.Error, "Tệp bị hỏng", "Tệp bị hỏng, không đọc hết được.", "Mở bằng Excel, chọn Open and Repair nếu được hỏi, rồi lưu lại và gửi lại."),
        new("encrypted", Severity.Error, "Tệp có mật khẩu", "Tệp được đặt mật khẩu.", "Mở bằng Excel, bỏ mật khẩu (File > Info > Protect Workbook), lưu và gửi lại."),
        new("empty-file", Severity.Error, "Tệp trống", "Tệp không có nội dung.", "Kiểm tra lại tệp đã chọn rồi gửi lại."),
        new("too-large", Severity.Error, "Tệp quá lớn", "Tệp lớn quá mức cho phép (tối đa 32 MB).", "Xóa hình ảnh và các dòng trống đã kẻ khung, lưu lại rồi gửi lại."),
        new("expands-too-much", Severity.Error, "Tệp nén bất thường", "Nội dung sau khi giải nén lớn bất thường{0}.", "Chép phần số liệu sang một tệp mới rồi gửi lại."),
        new("macro-file", Severity.Error, "Tệp có macro", "Tệp có chứa macro nên không được nhận.", "Lưu lại dạng Excel Workbook (.xlsx), không có macro."),
        new("unsupported-format", Severity.Error, "Định dạng chưa đọc được", "Tệp ở định dạng {0}, chưa đọc được.", "Mở bằng Excel rồi chọn Save As, Excel Workbook (.xlsx), không chọn Strict."),
        new("too-slow", Severity.Error, "Đọc quá lâu", "Tệp mất quá nhiều thời gian để đọc nên bị dừng lại.", "Chép phần số liệu sang một tệp mới rồi gửi lại."),
        new("too-much-memory", Severity.Error, "Tệp quá nặng", "Tệp cần quá nhiều bộ nhớ để đọc nên bị dừng lại.", "Chép phần số liệu sang một tệp mới, hoặc tách thành nhiều tệp, rồi gửi lại."),
        new("reader-stopped", Severity.Error, "Không đọc được tệp", "Tệp làm trình đọc dừng giữa chừng.", "Mở bằng Excel, chép phần số liệu sang một tệp mới rồi gửi lại."),
        new("no-table-recognised", Severity.Error, "Không thấy bảng số liệu", "Không trang nào có bảng điển hình: cần một dòng tiêu đề có cột họ tên hoặc tên tập thể (danh sách), hoặc cột phong trào với cột số lượng (biểu tổng hợp). Gần nhất là trang \"{0}\": {1}", "Dùng mẫu do hệ thống cấp, hoặc kiểm tra lại tên các cột."),
        new("entries-alone", Severity.Error, "Chỉ có trang ghi việc làm", "Tệp chỉ có trang ghi việc làm quanh điển hình (\"{0}\"), không có danh sách điển hình hay biểu tổng hợp; nhận riêng nó sẽ thay mất danh sách đã gửi.", "Gửi trang này trong cùng tệp với danh sách của năm."),
        new("formula-without-value", Severity.Error, "Công thức chưa có kết quả", "Ô {0} có công thức nhưng tệp không lưu kết quả.", "Mở bằng Excel và lưu lại, rồi gửi lại."),
        new("unknown-unit", Severity.Error, "Chưa rõ đơn vị gửi", "Không xác định được xã, phường gửi báo cáo từ phần đầu bảng hay tên tệp{0}.", "Ghi đủ \"UBND xã …, huyện …, tỉnh …\" ở đầu bảng, hoặc chọn đơn vị khi gửi."),
        new("ambiguous-unit", Severity.Error, "Tên đơn vị trùng", "Tên đơn vị trong tệp trùng với nhiều đơn vị: {0}.", "Ghi thêm huyện, tỉnh ở đầu bảng, hoặc chọn đơn vị khi gửi."),
        new("unit-not-yet", Severity.Error, "Năm trước khi có đơn vị", "{0} chỉ có từ ngày {1}, còn biểu là của năm {2}, khi địa bàn còn là {3}.", "Kiểm tra lại năm; nếu năm đúng, lập mỗi đơn vị cũ một trang, ghi tên đơn vị cũ kèm huyện ở đầu bảng, rồi gửi lại."),
        new("unknown-year", Severity.Error, "Chưa rõ năm báo cáo", "Không xác định được năm báo cáo từ tiêu đề, tên trang hay tên tệp.", "Ghi \"năm …\" ở tiêu đề bảng, hoặc chọn năm khi gửi."),
        new("unit-not-yours", Severity.Error, "Biểu của đơn vị khác", "Biểu này là của {0}, còn tài khoản gửi chỉ được nộp cho {1}. Tệp không được nhận và không được lưu.", "Kiểm tra lại tên đơn vị ở đầu bảng; nếu đúng là biểu của đơn vị kia, hãy để đơn vị đó nộp."),
        new("year-outside-plan", Severity.Error, "Năm ngoài kế hoạch", "Năm {0} nằm ngoài mọi kế hoạch của {1} ({2}).", "Kiểm tra lại năm báo cáo."),
        new("unknown-plan", Severity.Error, "Không có kế hoạch này", "Không có kế hoạch mã \"{0}\".", "Chọn một kế hoạch trong danh mục."),
        new("replaces-step", Severity.Warning, "Bản trước ở bước khác", "Bản được thay ({0}) có {1} điển hình ở bước {2} của năm {3}, tệp này không có bước ấy của năm {3}: các lượt {2} đó không còn được tính.", "Nếu cả hai danh sách cùng cần tính, gửi lại một tệp có đủ cả hai, mỗi danh sách một trang."),
        new("replaces-names", Severity.Warning, "Bản trước có thêm tên", "{1} trong {2} điển hình năm {3} của bản được thay ({0}) không được tính từ tệp này nên không còn trong số liệu.", "Nếu đây là danh sách bổ sung, của bước khác hoặc chỉ là một phần, gửi lại một tệp có đủ cả danh sách cũ và danh sách này."),
        new("replaces-list", Severity.Warning, "Danh sách thay bằng số liệu", "Bản được thay ({0}) là danh sách có tên {1} điển hình; tệp này chỉ có số liệu tổng hợp nên các tên ấy không còn trong số liệu.", "Nếu danh sách vẫn đúng, gửi lại một tệp có cả danh sách và biểu tổng hợp, mỗi biểu một trang."),
        new("replaces-figures", Severity.Warning, "Bản trước có số liệu lớn hơn", "Bản được thay ({0}) có {1} điển hình năm {3} theo biểu tổng hợp, tệp này có {2}; số liệu của bản được thay không còn được tính.", "Nếu tệp này chỉ là phần bổ sung hoặc của một quý, một phần của năm, gửi lại một tệp có đủ cả năm."),
        new("own-report", Severity.Error, "Báo cáo do hệ thống xuất ra", "Tệp này là báo cáo do hệ thống xuất ra ({0}), không phải báo cáo gửi đến; nếu nhận, nó sẽ thay danh sách đã nộp.", "Để đối chiếu với số liệu hiện nay, dùng lệnh check. Nếu đúng là muốn nhập số liệu này như một biểu tổng hợp, hãy chọn rõ cả kế hoạch và đơn vị khi gửi."),
        new("own-report-taken", Severity.Warning, "Nhập lại báo cáo đã xuất", "Tệp này là báo cáo do hệ thống xuất ra ({0}); số liệu của nó được nhận như một biểu tổng hợp, không có tên.", "Kiểm tra lại: bản này thay danh sách đã nộp của cùng đơn vị và năm."),
        new("template-not-filled", Severity.Error, "Mẫu chưa điền", "Mẫu chưa điền dòng nào.", "Điền ít nhất một dòng ở trang danh sách rồi gửi lại."),
        new("template-conflict", Severity.Warning, "Khác mẫu đã cấp", "Mẫu được cấp cho {0} nhưng khi gửi chọn {1}; lấy {1}.", "Kiểm tra lại lựa chọn khi gửi, hoặc dùng đúng mẫu của mình."),
        new("template-heading", Severity.Warning, "Mẫu của đơn vị khác", "Đầu bảng ghi {0} nhưng mẫu được cấp cho {1}; lấy {1}.", "Dùng đúng mẫu của đơn vị mình, hoặc chọn đơn vị khi gửi."),
        new("unit-ended", Severity.Warning, "Đơn vị không còn trong kỳ", "{0} chỉ có đến ngày {1}, trước kỳ mà biểu ghi{2}; số liệu vẫn được tính cho {0}.", "Nếu là số liệu của đơn vị mới, ghi tên đơn vị mới ở đầu bảng rồi gửi lại."),
        new("unit-of-old-map", Severity.Warning, "Đơn vị mới báo cáo năm cũ", "Đầu bảng ghi {0} ngay dưới tỉnh, như từ ngày {1}, nhưng biểu là của năm {2}: dòng không ghi đơn vị cũ được tính cho {0} cũ, dù đơn vị mới còn gồm {3}.", "Nếu có dòng của các đơn vị ấy, thêm cột \"Xã cũ\", hoặc lập mỗi đơn vị cũ một trang và ghi \"(Xã … cũ)\" ở đầu bảng, rồi gửi lại."),
        new("template-outdated", Severity.Warning, "Mẫu không còn dùng", "Mẫu được cấp theo kế hoạch \"{0}\", đơn vị \"{1}\" không còn trong danh mục; đơn vị và năm được đọc từ đầu bảng.", "Tải mẫu mới cho lần gửi sau."),
        new("example-row-filled", Severity.Warning, "Điền vào dòng ví dụ", "Dòng này còn ghi \"Ví dụ (xóa dòng này)\" nên không được tính.", "Nếu là điển hình thật, thay chữ ở cột STT bằng số thứ tự; nếu không, xóa cả dòng."),
        new("row-not-read", Severity.Warning, "Dòng chưa được tính", "Dòng này chưa được tính vì {0}.", "Điền đủ họ tên, đối tượng, phong trào vào các dòng của bảng."),
        new("row-unclear", Severity.Warning, "Chưa rõ là tên hay đề mục", "Dòng này chỉ có \"{0}\" ở cột tên, chưa rõ là tên điển hình, đề mục của các dòng dưới hay phần sau của tên dòng trên; dòng chưa được tính.", "Nếu là điển hình, đánh số thứ tự 1, 2, 3 và ghi đối tượng, phong trào ở dòng này; nếu không, có thể bỏ qua."),
        new("same-file-replaced", Severity.Warning, "Tệp đã nhận và đã bị thay", "Tệp này đã được nhận trước đó với tên \"{0}\", rồi được thay bằng bản nhận sau (năm {1}); gửi lại không làm nó được tính lại.", "Nếu bản này mới đúng, mở bằng Excel, lưu lại rồi gửi: nó sẽ thành bản mới nhất."),
        new("same-file", Severity.Note, "Tệp đã nhận", "Tệp này đã được nhận trước đó với tên \"{0}\"; không có gì thay đổi.", ""),

        new("nothing-read", Severity.Error, "Không đọc được dòng nào", "Không dòng nào của tệp được tính ({0}), nên tệp không được nhận và bản trước (nếu có) vẫn giữ nguyên.", "Sửa các ô được nêu rồi gửi lại; nếu không có điển hình nào, ghi \"Không có\" vào cột tên hoặc 0 vào cột số lượng."),

        // Cells and rows.
        new("unknown-movement", Severity.Warning, "Chưa rõ phong trào", "Không có phong trào nào tên \"{0}\".{1} Dòng này chờ quyết định, chưa tính vào số liệu.", "Chọn phong trào đúng, hoặc sửa theo tên gợi ý nếu có."),
        new("missing-movement", Severity.Warning, "Thiếu phong trào", "Dòng này không ghi phong trào. Dòng chờ quyết định, chưa tính vào số liệu.", "Ghi tên phong trào vào dòng này."),
        new("unknown-owner", Severity.Warning, "Chưa rõ đơn vị chủ trì", "Không có đơn vị chủ trì nào tên \"{0}\".{1} Dòng này chờ quyết định, chưa tính vào số liệu.", "Chọn đơn vị đúng, hoặc sửa theo tên gợi ý nếu có."),
        new("unknown-row-unit", Severity.Warning, "Chưa rõ đơn vị của dòng", "Không có xã, phường nào tên \"{0}\" trong địa bàn.{1} Dòng này chờ quyết định, chưa tính vào số liệu.", "Sửa theo tên đơn vị hành chính."),
        new("row-before-unit", Severity.Warning, "Dòng trước khi có đơn vị", "{0} có từ ngày {1}, còn dòng này là của năm {2}: chưa rõ là của đơn vị cũ nào{3}. Dòng này chờ sửa, chưa tính vào số liệu.", "Thêm cột \"Xã cũ\" và ghi tên đơn vị cũ của từng dòng, rồi gửi lại."),
        new("unknown-kind", Severity.Warning, "Chưa rõ đối tượng", "Không rõ \"{0}\" là tập thể, cá nhân, hộ gia đình hay mô hình. Dòng này chờ quyết định, chưa tính vào số liệu.", "Ghi đối tượng vào dòng này."),
        new("several-kinds", Severity.Warning, "Đánh dấu hai đối tượng", "\"{0}\" được đánh dấu ở cả hai ô {1} và {2} nên chưa rõ đối tượng. Dòng này chờ quyết định, chưa tính vào số liệu.", "Chỉ để một dấu, hoặc tách thành hai dòng."),
        new("name-under-tick", Severity.Warning, "Tên ở cột đánh dấu", "Ô này ghi \"{0}\" dưới cột \"{1}\", là cột chỉ đánh dấu; tên này chưa được tính.", "Ghi tên vào cột tên, mỗi điển hình một dòng, và chỉ đánh dấu x ở cột này."),
        new("tick-is-count", Severity.Warning, "Ghi số vào ô đánh dấu", "Ô này ghi {0} nhưng dòng chỉ nêu tên {1} điển hình; tính theo tên.", "Đánh dấu x, và ghi mỗi điển hình một dòng."),
        new("row-year-outside-plan", Severity.Warning, "Năm của dòng ngoài kế hoạch", "Năm {0} của dòng này nằm ngoài kế hoạch ({1}); dòng không được tính.", "Kiểm tra lại năm."),
        new("missing-year", Severity.Warning, "Thiếu năm", "Dòng này không ghi năm. Dòng chờ quyết định, chưa tính vào số liệu.", "Ghi năm vào dòng này hoặc vào tiêu đề bảng."),
        new("ticked-year-differs", Severity.Warning, "Năm của dòng khác năm của bảng", "Dòng này ghi năm {0} nhưng bảng là của năm {1}. Dòng chờ quyết định, chưa tính vào số liệu.", "Sửa năm, hoặc ghi đủ các năm ở tiêu đề bảng."),
        new("other-years-ticked", Severity.Warning, "Có ghi năm khác", "Dòng này ghi năm {0} nhưng bảng là của năm {1}; chỉ tính năm {1}.", "Nếu muốn tính cả các năm khác, ghi đủ các năm ở tiêu đề bảng."),
        new("unreadable-year", Severity.Warning, "Không đọc được năm", "Không đọc được năm từ \"{0}\". Dòng này chờ quyết định, chưa tính vào số liệu.", "Ghi năm bằng bốn chữ số."),
        new("unreadable-count", Severity.Warning, "Không đọc được số", "\"{0}\" không phải là số lượng.", "Ghi số nguyên không âm, hoặc để trống."),
        new("total-differs", Severity.Warning, "Tổng không khớp", "Ô này ghi {0} nhưng phần chi tiết cộng lại được {1}.", "Kiểm tra lại số tổng và phần chi tiết; số liệu lấy theo phần chi tiết."),
        new("whole-differs", Severity.Warning, "Tổng không khớp phần chi tiết", "Ô này ghi {0} nhưng cộng các phần chi tiết được {1}; số liệu lấy theo ô này.", "Kiểm tra lại ô này và các phần chi tiết."),
        new("year-parts-overlap", Severity.Warning, "Các kỳ chồng lên nhau", "Cột {0} là của những kỳ chồng lên nhau, lại không có cột cả năm, nên chưa được tính.", "Thêm một cột cả năm, hoặc ghi riêng từng quý."),
        new("year-in-part", Severity.Warning, "Chưa đủ cả năm", "Biểu chỉ có cột {0}, chưa đủ cả năm; số liệu được tính là của năm.", "Gửi lại khi có số liệu cả năm."),
        new("compared-year-differs", Severity.Warning, "Số so sánh khác số đã nộp", "Biểu ghi {1} cho năm {0} để so sánh, nhưng báo cáo năm {0} đã nộp (hồ sơ số {3}) có {2}; số liệu lấy theo báo cáo đã nộp.", "Kiểm tra lại số liệu năm trước; nếu báo cáo đã nộp sai, gửi bản điều chỉnh của năm ấy."),
        new("error-cell", Severity.Warning, "Ô báo lỗi", "Ô này chứa lỗi {0}, không có giá trị.", "Sửa công thức hoặc ghi giá trị."),
        new("sheet-cut", Severity.Warning, "Trang quá dài", "Trang vượt giới hạn đọc: phần {0} chưa được đọc.", "Tách số liệu thành nhiều tệp."),
        new("owner-not-lead", Severity.Note, "Chủ trì khác kế hoạch", "Kế hoạch giao {0} chủ trì phong trào này; dòng này ghi {1} và được tính theo dòng này.", ""),
        new("year-conflict", Severity.Warning, "Năm không thống nhất", "Tiêu đề ghi năm {0} nhưng khi gửi hoặc trong mẫu đã chọn năm {1}; lấy năm {1}.", "Kiểm tra lại năm báo cáo."),
        new("kind-not-admitted", Severity.Warning, "Đối tượng ngoài quy định", "Mục này của kế hoạch không có đối tượng {0}; dòng vẫn được tính.", "Kiểm tra lại đối tượng hoặc phong trào."),
        new("evidence-missing", Severity.Warning, "Thiếu minh chứng", "Mục này của kế hoạch cần minh chứng, nhưng dòng này chưa ghi cả thành tích và quyết định; dòng vẫn được tính.", "Ghi sáng kiến, thành tích hoặc số quyết định công nhận."),
        new("award-without-decision", Severity.Warning, "Khen thưởng thiếu quyết định", "Dòng này ghi \"{0}\" nhưng chưa ghi số, ngày quyết định; dòng vẫn được tính.", "Ghi số và ngày của quyết định khen thưởng."),
        new("household-without-title", Severity.Warning, "Hộ chưa ghi Gia đình văn hóa", "Mục này cần hộ đạt \"Gia đình văn hóa\", nhưng dòng này chưa ghi; dòng vẫn được tính.", "Ghi danh hiệu của hộ trong năm, hoặc kiểm tra lại."),
        new("leader-without-collective", Severity.Warning, "Người đứng đầu, tập thể chưa là điển hình", "{0} là người đứng đầu {1}, nhưng tệp không có {1} là tập thể điển hình trong năm; dòng vẫn được tính.", "Bổ sung tập thể, hoặc kiểm tra lại."),
        new("duplicate-exemplar", Severity.Warning, "Trùng tên", "{0} đã có ở ô {1}, cùng phong trào và cùng năm {2}; cả hai dòng đều được tính.", "Xóa bớt một dòng nếu là cùng một người; nếu là hai người, ghi thêm chức vụ hoặc nơi ở."),
        new("duplicate-body", Severity.Warning, "Trùng tập thể, mô hình", "{0} đã có ở ô {1}, cùng phong trào và cùng năm {2}; cả hai dòng đều được tính.", "Gộp hai dòng làm một nếu là cùng một tập thể hoặc mô hình; nếu khác nhau, ghi thêm địa chỉ."),
        new("lists-overlap", Severity.Warning, "Hai danh sách có tên trùng", "{0} điển hình của danh sách này cũng có trong danh sách khác của tệp, cùng phong trào và cùng năm (trước hết là {1}, ở ô {2}); cả hai danh sách đều được tính.", "Bỏ các tên trùng ở một danh sách; nếu là người khác cùng tên, ghi thêm chức vụ hoặc nơi ở."),
        new("sender-overlap", Severity.Warning, "Trùng với phần của nơi gửi khác", "Hồ sơ số {0} của cùng đơn vị cũng nêu {1} điển hình của tệp này, cùng phong trào và cùng năm (trước hết là {2}); cả hai hồ sơ đều được tính.", "Bỏ các tên trùng ở một hồ sơ; nếu là người khác cùng tên, ghi thêm chức vụ hoặc nơi ở."),
        new("sender-overlap-figures", Severity.Warning, "Số liệu có thể tính hai lần", "Hồ sơ số {0} của cùng đơn vị, do nơi khác gửi, cũng có số liệu công nhận của {1} phong trào có trong tệp này, cùng năm và cùng đối tượng; số liệu của hai hồ sơ được cộng lại.", "Nếu biểu của cả đơn vị đã gồm phần của đơn vị chủ trì, gửi lại biểu của cả đơn vị không có phần đó."),
        new("total-may-include-units", Severity.Warning, "Số chung có thể gồm số của đơn vị khác", "Số chung năm {0} của {1} không có dòng của từng đơn vị trực thuộc, có thể đã gồm số của {2}, cùng năm và cùng phong trào; số liệu hai bên được cộng lại.", "Nếu số chung đã gồm các đơn vị ấy, gửi lại biểu chung có một dòng cho mỗi đơn vị, hoặc chỉ ghi phần của cơ quan cấp mình."),
        new("milestones-backwards", Severity.Warning, "Ngày không theo thứ tự", "Ngày {0} của bước sau sớm hơn ngày {1} của bước trước.", "Kiểm tra lại hai ngày."),
        new("date-after-report", Severity.Warning, "Ngày sau ngày báo cáo", "Ngày {0} sau ngày ký báo cáo {1}.", "Kiểm tra lại ngày quyết định."),
        new("unreadable-date", Severity.Warning, "Không đọc được ngày", "Không đọc được ngày từ \"{0}\"; dòng vẫn được tính, không có ngày.", "Ghi đủ ngày/tháng/năm, ví dụ 20/11/2023."),
        new("date-order-differs", Severity.Warning, "Ngày viết khác cả cột", "Ô này viết ngày và tháng theo thứ tự khác các ô cùng cột; được đọc là {0}.", "Kiểm tra lại ngày."),
        new("text-cut", Severity.Warning, "Chữ quá dài", "Ô này dài hơn 32.767 chữ, là mức một ô của Excel chứa được; phần sau chưa được đọc.", "Rút ngắn nội dung của ô."),
        new("date-outside-year", Severity.Warning, "Ngày ngoài năm", "Ngày {0} không thuộc năm {1} của dòng này.", "Kiểm tra lại ngày hoặc năm."),

        // Notes: nothing needs doing.
        new("name-resolved", Severity.Note, "Đã hiểu tên viết khác", "\"{0}\" được hiểu là \"{1}\".", ""),
        new("decided-name", Severity.Note, "Theo quyết định", "\"{0}\" được hiểu là \"{1}\" theo quyết định ngày {2}.", ""),
        new("decided-ignore", Severity.Note, "Bỏ qua theo quyết định", "\"{0}\" không được tính là điển hình, theo quyết định ngày {1}.", ""),
        new("row-of-other-unit", Severity.Note, "Dòng của đơn vị khác", "Dòng này là của {0}, không phải của {1}; không tính ở hồ sơ này.", ""),
        new("no-longer-accepted", Severity.Note, "Đã từng được nhận", "Tệp này đã được nhận ngày {0}, nhưng đọc lại bằng danh mục hiện nay thì bị từ chối. Tệp gốc vẫn được giữ; số liệu của nó không được tính.", "Sửa danh mục rồi chạy lệnh rebuild, hoặc nộp tệp đã sửa."),
        new("unit-resolved", Severity.Note, "Đã hiểu tên đơn vị", "\"{0}\" được hiểu là {1}.", ""),
        new("text-repaired", Severity.Note, "Đã chuyển mã chữ", "{0} ô được chuyển từ {1} sang Unicode.", ""),
        new("kind-inferred", Severity.Note, "Đã suy ra đối tượng", "Đối tượng suy ra từ {0}.", ""),
        new("group-label", Severity.Note, "Phong trào ghi một lần", "Ô phong trào để trống được hiểu theo nhóm phía trên: \"{0}\" ({1}).", ""),
        new("hidden-content", Severity.Note, "Có phần ẩn", "Trang có {0} được tính như bình thường.", ""),
        new("two-movements", Severity.Note, "Hai phong trào", "Dòng này nêu {0} phong trào: tính ở từng phong trào, tổng chung chỉ tính một lần.", ""),
        new("same-person-twice", Severity.Note, "Một người ở hai dòng", "{0} còn có ở ô {1}, ở phong trào khác, cùng năm {2}: số lượt tính ở từng phong trào, số người chỉ tính một.", ""),
        new("two-milestones", Severity.Note, "Một điển hình ở hai danh sách", "{0} điển hình ở {1} cũng có ở {2}, ở mốc khác: mỗi điển hình được tính một lần, với cả hai mốc.", ""),
        new("empty-name", Severity.Note, "Dòng không có điển hình", "Ô tên ghi \"{0}\", không phải tên; dòng được bỏ qua.", ""),
        new("name-twice-in-row", Severity.Warning, "Tên ghi hai lần trong một dòng", "{0} được ghi hai lần trong dòng này; cả hai đều được tính.", "Xóa bớt một tên nếu là cùng một điển hình; nếu là hai người, ghi thêm chức vụ hoặc nơi ở."),
        new("award-other-year", Severity.Note, "Khen thưởng của năm khác", "Cột \"{0}\" ghi khen thưởng của năm khác, nên không được tính là khen thưởng năm {1}.", "Nếu là khen thưởng của năm báo cáo, sửa lại tiêu đề cột."),
        new("section-refused", Severity.Note, "Phần không được công nhận", "\"{0}\" cho biết những tên bên dưới chưa hoặc không được công nhận, hoặc đã rút; những tên đó không được tính.", "Nếu đó là điển hình, sửa lại đề mục rồi gửi lại."),
        new("nobody-said", Severity.Note, "Báo không có điển hình", "Dòng này cho biết không có điển hình: \"{0}\".", ""),
        new("column-not-used", Severity.Note, "Cột không tính", "Cột {0} không phải số điển hình đạt được nên không được tính.", ""),
        new("column-not-known", Severity.Note, "Cột không được đọc", "Cột \"{0}\" không phải thông tin mà danh sách cần, hoặc tiêu đề chưa rõ, nên không được đọc.", ""),
        new("columns-not-known", Severity.Note, "Nhiều cột không được đọc", "Còn {0} cột nữa, từ ô này sang phải, không phải thông tin mà danh sách cần hoặc tiêu đề chưa rõ, nên không được đọc.", ""),
        new("column-second", Severity.Note, "Hai cột cùng loại", "Cột \"{0}\" cùng loại với cột \"{1}\" nên không được đọc; chỉ đọc cột \"{1}\".", ""),
        new("column-of-span", Severity.Note, "Cột lũy kế", "Cột {0} là số lũy kế hoặc số của nhiều năm nên không được tính vào năm nào.", ""),
        new("row-not-used", Severity.Note, "Dòng không tính", "Dòng \"{0}\" không phải số điển hình đạt được nên không được tính.", ""),
        new("column-of-earlier-year", Severity.Note, "Cột so sánh", "Cột {0} là số liệu của năm trước hoặc cùng kỳ, chỉ để so sánh nên không được tính.", ""),
        new("compared-year", Severity.Note, "Số liệu năm trước để so sánh", "Biểu còn ghi số liệu năm {0}, trước năm báo cáo: chỉ được tính khi năm {0} không có báo cáo riêng.", ""),
        new("column-within", Severity.Note, "Cột chi tiết", "Cột {0} là một phần của số đã ghi ở cột chung nên không được cộng thêm.", ""),
        new("rows-within", Severity.Note, "Dòng chi tiết", "Dòng chung và các dòng chi tiết bên dưới nêu cùng số điển hình: chỉ tính {0}, không cộng hai lần.", ""),
        new("name-too-long", Severity.Warning, "Ô tên quá dài", "Ô tên có {0} chữ, không phải tên của một điển hình; dòng không được tính.", "Ghi tên vào ô này, phần còn lại sang cột thành tích hoặc ghi chú."),
        new("several-names", Severity.Note, "Nhiều tên trong một ô", "Ô này có {0} tên, được tính là {0} điển hình.", ""),
        new("second-names", Severity.Warning, "Có hai cột tên", "Cột \"{0}\" cũng ghi tên, nhưng mỗi dòng chỉ tính tên ở cột \"{1}\"; tên ở cột này không được tính.", "Nếu đó là điển hình khác, ghi mỗi tên một dòng rồi gửi lại; nếu cùng là một, có thể bỏ qua."),
        new("two-steps-in-title", Severity.Warning, "Tiêu đề ghi hai bước", "Tiêu đề ghi cả đăng ký và công nhận, còn dòng không ghi thuộc bước nào; các dòng này được tính là đăng ký, chưa tính là công nhận.", "Thêm đề mục \"Đăng ký\", \"Công nhận\" trên các dòng, hoặc tách thành hai danh sách, rồi gửi lại."),
        new("one-or-two-names", Severity.Warning, "Có thể là hai tên", "Chưa rõ \"{0}\" là một điển hình hay nhiều hơn; được tính là một.", "Nếu là nhiều điển hình, ghi mỗi tên một dòng; nếu là một người, ghi phần sau tên sang cột chức vụ hoặc nơi ở."),
        new("remark-contradicts", Severity.Warning, "Ghi chú trái với danh sách", "Ghi chú \"{0}\" cho thấy dòng này có thể không còn được tính; dòng vẫn được tính.", "Bỏ dòng này khỏi danh sách nếu không còn là điển hình; nếu vẫn là điển hình, sửa lại ghi chú."),
        new("step-missing", Severity.Warning, "Chưa rõ đã qua bước nào", "Dòng này để trống hoặc ghi chưa đạt ở cột \"{0}\", và không có gì cho biết đã đăng ký hay được công nhận. Dòng này chờ quyết định, chưa tính vào số liệu.", "Ghi \"x\" hoặc ngày ở cột của bước đã qua; nếu không đạt, bỏ dòng này khỏi danh sách."),
        new("step-unclear", Severity.Warning, "Chưa rõ đã qua bước này chưa", "\"{0}\" ở cột \"{1}\" chưa cho biết đã qua bước này hay chưa; chưa được tính là đã qua.", "Ghi \"x\" hoặc ngày nếu đã qua, \"Không\" nếu không."),
        new("step-column-mixed", Severity.Warning, "Cột kết quả ghi không thống nhất", "Cột \"{0}\" có ô ghi đã qua bước hay chưa (\"{1}\"), nhưng phần lớn ghi nội dung khác nên cột không được dùng; mọi dòng được tính theo tiêu đề của danh sách.", "Nếu có dòng chưa được công nhận, thêm cột \"Công nhận\" và đánh dấu x ở những dòng đã được công nhận."),
        new("entry-without-year", Severity.Warning, "Chưa rõ năm của việc", "Việc ở dòng này chưa rõ thuộc năm nào của tệp ({0}); chưa được ghi.", "Ghi ngày/tháng/năm của việc."),
        new("entry-owner-unknown", Severity.Note, "Chưa rõ đơn vị thực hiện", "\"{0}\" không phải tên đơn vị chủ trì nào trong danh mục; việc vẫn được ghi, không tính cho đơn vị nào.", ""),
        new("several-units", Severity.Note, "Tệp của nhiều đơn vị", "Các trang là của nhiều đơn vị: tệp được nhận là của {0}, số liệu tính cho từng đơn vị.", ""),
        new("no-plan", Severity.Note, "Chưa có kế hoạch", "Chưa có kế hoạch nào cho {0}; số liệu được nhận nhưng không so với chỉ tiêu.", ""),
        new("replaces-earlier", Severity.Note, "Thay bản trước", "Tệp này thay bản thứ {0} đã nhận ({1}; {2} điển hình); bản cũ vẫn được lưu.", ""),
        new("figures-scaled", Severity.Note, "Đã quy đổi số", "Số của bảng được nhân với {0} theo đơn vị tính.", ""),
        new("award-proposed", Severity.Note, "Mới đề nghị khen", "\"{0}\" mới là đề nghị nên chưa được tính là đã khen thưởng.", ""),
        new("decisions-surplus", Severity.Warning, "Nhiều quyết định hơn khen thưởng", "Ô này ghi {0} quyết định nhưng dòng có {1} khen thưởng, nên chỉ giữ quyết định đầu.", "Ghi đủ các hình thức khen thưởng, mỗi hình thức một dòng trong ô, cùng thứ tự với quyết định."),
        new("date-partial", Severity.Note, "Ngày chưa đủ", "\"{0}\" không ghi ngày: chỉ giữ năm, không suy ra ngày.", ""),
        new("month-before-day", Severity.Note, "Tháng đứng trước ngày", "Ô này cho thấy cột ghi tháng trước ngày sau; cả cột được đọc như vậy.", ""),
        new("code-completed", Severity.Note, "Mã thiếu số 0 đầu", "Mã \"{0}\" được hiểu là {1}, của {2}.", ""),
        new("summary-whole", Severity.Note, "Bảng chung và bảng chi tiết", "Bảng này đã gồm số liệu của {0}: chỉ tính bảng này, không cộng hai lần.", ""),
        new("summary-copy", Severity.Note, "Bảng lặp lại", "Bảng này lặp lại nguyên bảng ở {0}: chỉ tính một lần.", ""),
        new("summaries-add", Severity.Warning, "Hai bảng cùng số liệu", "Bảng này và bảng ở {0} cùng có số liệu của một phong trào, một đối tượng trong một năm; không rõ bảng nào gồm bảng nào nên cả hai đều được tính, cộng lại.", "Nếu một bảng đã gồm bảng kia, bỏ bảng chi tiết, hoặc ghi rõ ở tiêu đề mỗi bảng: quý nào, xóm nào, cả năm hay toàn xã."),
        new("list-and-summary", Severity.Note, "Có cả danh sách và biểu", "Năm {0} có cả danh sách và biểu tổng hợp: số liệu lấy theo danh sách.", ""),
        new("list-summary-differ-at", Severity.Warning, "Ô của biểu lệch danh sách", "Năm {0}: biểu ghi {1}, danh sách trong cùng tệp có {2} điển hình của phong trào và đối tượng ấy; số liệu lấy theo danh sách.", "Kiểm tra lại ô này và danh sách."),
        new("list-summary-differ", Severity.Warning, "Danh sách và biểu lệch nhau", "Năm {0}: danh sách có {1} điển hình, biểu tổng hợp ghi {2}; số liệu lấy theo danh sách.", "Kiểm tra lại hai bảng."),
        new("error-cells-skipped", Severity.Note, "Bỏ qua dòng mẫu", "{0} dòng chỉ có công thức báo lỗi được bỏ qua.", ""),
    ];

    private static readonly FrozenDictionary<string, FindingKind> s_byCode = s_kinds.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal);

    /// <summary>All kinds of finding.</summary>
    public static IReadOnlyList<FindingKind> All => s_kinds;

    /// <summary>What is said about findings of this code; null for a code that does not exist.</summary>
    public static FindingKind? Find(string code) => s_byCode.GetValueOrDefault(code);

    /// <summary>The second and later of ranked names, as words to stand within a message: the first is the finding's suggestion.</summary>
    public static string Ranked(IReadOnlyList<string> nearest) => nearest.Count > 1 ? $" Gần nhất: {string.Join("; ", nearest)}." : "";

    /// <summary>A finding with its sentence filled in. <paramref name="code"/> must be in the catalogue.</summary>
    public static Finding Make(string code, string? sheet, string? cell, string? text, string? suggestion, params object[] arguments)
    {
        var kind = s_byCode[code];
        var message = string.Format(CultureInfo.InvariantCulture, kind.Message, [.. arguments.Select(a => a is string words ? Brief(words) : a)]);
        return new Finding(code, kind.Severity, sheet, cell, text is null ? null : Brief(text), kind.Advice.Length == 0 ? message : $"{message} {kind.Advice}", suggestion);
    }

    // A cell can hold 32,767 letters; nobody reads more than this of it in a message, and a thousand findings must not weigh megabytes.
    private static string Brief(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText), "…");
}
