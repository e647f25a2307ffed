using System.Collections.Frozen;

namespace DienHinh.Samples.Content;

/// <summary>What bodies, people and deeds of one movement look like. {P} stands for the commune's name, {p} for it with its rank, {h} for its hamlet word, {n} for a number.</summary>
/// <param name="Bodies">Collectives.</param>
/// <param name="Jobs">Positions of individuals, with the place behind "|".</param>
/// <param name="Deeds">Short achievements.</param>
public sealed record Subjects(string[] Bodies, string[] Jobs, string[] Deeds)
{
    private static readonly FrozenDictionary<string, Subjects> s_byMovement = new Dictionary<string, Subjects>(StringComparer.Ordinal)
    {
        ["nong-thon-moi"] = new(
            ["{H} {n}", "Hợp tác xã Dịch vụ nông nghiệp {P}", "Chi hội Nông dân {h} {n}", "Ban Phát triển {h} {n}", "Tổ hợp tác trồng rau an toàn {h} {n}"],
            ["Nông dân|{H} {n}", "Trưởng ban|{H} {n}", "Chi hội trưởng|Chi hội Nông dân {h} {n}"],
            ["Vận động nhân dân hiến đất làm đường", "Góp ngày công bê tông hóa đường nội bộ", "Chỉnh trang, giữ gìn môi trường xanh - sạch - đẹp"]),
        ["doi-song-van-hoa"] = new(
            ["{H} {n}", "Ban Công tác Mặt trận {h} {n}", "Câu lạc bộ Dưỡng sinh {h} {n}", "Đội Văn nghệ quần chúng {h} {n}"],
            ["Trưởng ban Công tác Mặt trận|{H} {n}", "Tổ trưởng|{H} {n}", "Hội viên|Hội Người cao tuổi {p}"],
            ["Giữ vững danh hiệu văn hóa nhiều năm liền", "Vận động thực hiện nếp sống văn minh trong việc cưới, việc tang", "Duy trì sinh hoạt văn hóa, văn nghệ ở cơ sở"]),
        ["toan-dan-doan-ket-ntm-dtvm"] = new(
            ["Ban Công tác Mặt trận {h} {n}", "Ủy ban MTTQ Việt Nam {p}"],
            ["Trưởng ban Công tác Mặt trận|{H} {n}"],
            ["Vận động Quỹ Đại đoàn kết vượt chỉ tiêu", "Xây dựng tuyến đường tự quản"]),
        ["bao-ve-an-ninh-to-quoc"] = new(
            ["Tổ An ninh nhân dân {h} {n}", "Tổ Hòa giải {h} {n}", "Công an {p}"],
            ["Công an viên|{H} {n}", "Tổ viên Tổ An ninh nhân dân|{H} {n}"],
            ["Duy trì mô hình camera an ninh", "Vận động giao nộp vũ khí, pháo nổ"]),
        ["quoc-phong-an-ninh"] = new(
            ["Ban Chỉ huy Quân sự {p}", "Công an {p}", "Trung đội Dân quân cơ động {P}", "Tổ Bảo vệ an ninh trật tự {h} {n}"],
            ["Chỉ huy phó|Ban Chỉ huy Quân sự {p}", "Dân quân thường trực|Ban Chỉ huy Quân sự {p}", "Cán bộ|Công an {p}"],
            ["Hoàn thành xuất sắc nhiệm vụ huấn luyện, tuyển quân", "Giữ vững an ninh trật tự địa bàn", "Làm tốt công tác quản lý cư trú, phòng chống tội phạm"]),
        ["lao-dong-gioi-sang-tao"] = new(
            ["Công đoàn cơ sở {p}", "Hợp tác xã {P} Xanh", "Công ty TNHH Sản xuất {P} Thịnh", "Tổ may gia công {h} {n}"],
            ["Công nhân|Công ty TNHH Sản xuất {P} Thịnh", "Tổ trưởng sản xuất|Hợp tác xã {P} Xanh", "Đoàn viên|Công đoàn cơ sở {p}"],
            ["Có sáng kiến tiết kiệm vật tư", "Vượt định mức lao động hằng tháng", "Cải tiến quy trình, nâng cao năng suất"]),
        ["day-tot-hoc-tot"] = new(
            ["Trường Tiểu học {P}", "Trường Mầm non {P}", "Trường THCS {P}", "Tổ Toán - Tin Trường THCS {P}", "Tổ Khối {n} Trường Tiểu học {P}"],
            ["Giáo viên|Trường Tiểu học {P}", "Giáo viên|Trường Mầm non {P}", "Giáo viên|Trường THCS {P}", "Hiệu trưởng|Trường Mầm non {P}"],
            ["Có nhiều học sinh đạt giải cấp tỉnh", "Đổi mới phương pháp, ứng dụng công nghệ thông tin trong dạy học", "Giữ vững trường đạt chuẩn quốc gia"]),
        ["doi-moi-sang-tao-day-hoc"] = new(
            ["Trường Tiểu học {P}", "Trường THCS {P}"], ["Giáo viên|Trường THCS {P}"], ["Có sáng kiến dạy học được nhân rộng trong trường"]),
        ["y-te-suc-khoe"] = new(
            ["Trạm Y tế {p}", "Tổ Y tế lưu động {P}", "Chi hội Chữ thập đỏ {h} {n}"],
            ["Trưởng trạm|Trạm Y tế {p}", "Bác sĩ|Trạm Y tế {p}", "Nhân viên y tế|{H} {n}", "Cộng tác viên dân số|{H} {n}"],
            ["Hoàn thành tốt công tác phòng, chống dịch", "Thực hiện tốt tiêm chủng mở rộng", "Chăm sóc sức khỏe ban đầu cho người cao tuổi"]),
        ["hoc-tap-lam-theo-hcm"] = new(
            ["Chi bộ {h} {n}", "Hội Phụ nữ {p}", "Hội Cựu chiến binh {p}", "Chi đoàn {h} {n}"],
            ["Bí thư Chi bộ|{H} {n}", "Chi hội trưởng Phụ nữ|{H} {n}", "Hội viên|Hội Cựu chiến binh {p}"],
            ["Duy trì mô hình tiết kiệm giúp hội viên khó khăn", "Nêu gương nói đi đôi với làm", "Nuôi heo đất giúp học sinh nghèo"]),
        ["kinh-te-ho-giam-ngheo"] = new([], ["Nông dân|{H} {n}", "Buôn bán nhỏ|{H} {n}"], ["Trồng nho, táo thu nhập ổn định", "Chăn nuôi kết hợp dịch vụ, giúp 03 hộ thoát nghèo", "Chuyển đổi cây trồng, thu nhập khá"]),
        ["van-hoa-cong-so"] = new(
            ["Bộ phận Tiếp nhận và Trả kết quả {p}", "Văn phòng UBND {p}", "Công đoàn cơ quan {p}"],
            ["Công chức Tư pháp - Hộ tịch|UBND {p}", "Công chức Văn phòng|UBND {p}", "Công chức Địa chính|UBND {p}"],
            ["Giải quyết hồ sơ đúng và trước hạn", "Giữ gìn nếp sống văn minh công sở", "Thân thiện, tận tụy phục vụ nhân dân"]),
        ["cai-cach-hanh-chinh"] = new(
            ["Bộ phận Tiếp nhận và Trả kết quả {p}"], ["Công chức Văn phòng|UBND {p}", "Công chức Tư pháp - Hộ tịch|UBND {p}"],
            ["Có sáng kiến rút ngắn thời gian giải quyết thủ tục"]),
        ["chuyen-doi-so"] = new(
            ["Tổ Công nghệ số cộng đồng {h} {n}"], ["Tổ viên Tổ Công nghệ số cộng đồng|{H} {n}", "Công chức Văn phòng|UBND {p}"],
            ["Hướng dẫn nhân dân dùng dịch vụ công trực tuyến"]),
        ["vi-nguoi-ngheo"] = new(
            ["Hội Chữ thập đỏ {p}", "Chi hội Phụ nữ {h} {n}"], ["Hội viên|Hội Chữ thập đỏ {p}", "Chủ cơ sở mộc|{H} {n}"],
            ["Giúp hộ nghèo sửa nhà, tạo việc làm"]),
        ["nong-dan-sxkd-gioi"] = new(
            ["Chi hội Nông dân {h} {n}"], ["Nông dân|{H} {n}"], ["Trồng rừng kết hợp nuôi gia cầm, thu nhập khá"]),
        ["khoi-nghiep-thanh-nien"] = new(
            ["Chi đoàn {h} {n}"], ["Đoàn viên|Chi đoàn {h} {n}"], ["Khởi nghiệp với mô hình nuôi ong lấy mật"]),
        ["phu-nu-thoi-dai-moi"] = new(
            ["Chi hội Phụ nữ {h} {n}"], ["Chi hội trưởng|Chi hội Phụ nữ {h} {n}"], ["Giúp nhau phát triển kinh tế, xây dựng gia đình hạnh phúc"]),
        ["an-toan-giao-thong"] = new(
            ["Tổ Tự quản giao thông {h} {n}"], ["Tổ viên Tổ Tự quản|{H} {n}"], ["Giữ thông thoáng tuyến đường liên xóm"]),
        ["do-thi-xanh-sach-dep"] = new(
            ["Chi hội Phụ nữ {h} {n}"], ["Nông dân|{H} {n}"], ["Trồng hoa, thu gom rác hai bên đường"]),
        ["chao-mung-ngay-le-lon"] = new(
            ["Đoàn Thanh niên {p}"], ["Bí thư Chi đoàn|Chi đoàn {h} {n}"], ["Hoàn thành công trình thanh niên chào mừng ngày lễ lớn"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The subjects of a movement.</summary>
    public static Subjects Of(string movementId) => s_byMovement.TryGetValue(movementId, out var subjects)
        ? subjects
        : throw new ArgumentException($"No sample subjects are written for the movement '{movementId}': add them to {nameof(Subjects)}.", nameof(movementId));
}
