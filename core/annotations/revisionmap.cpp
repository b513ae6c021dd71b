// SPDX-FileCopyrightText: 2026 The Nutgraf contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/annotations/revisionmap.h"

#include "core/annotations/similarity.h"
#include "core/annotations/tokendiff.h"

#include <algorithm>

namespace nutgraf {

namespace {

constexpr int tellingWords = 4; // of a block between changes, to be no chance
constexpr int movedWords = 5; // of a block elsewhere
constexpr int moveKey = 4; // tokens of the runs that moves are found by
constexpr int tailLimit = 24; // tokens between a mark and a change that are looked at
constexpr int placesLimit = 4096; // of one word that are looked at
constexpr int islandLimit = 60; // tokens of the change around an island
constexpr qsizetype maximumCandidates = 16;
constexpr double enoughKept = 0.6; // of the letters of a changed mark

/// Whether `holds` for any place in `where` of the tokens [first, end) of `what`. What is too frequent to look everywhere counts as
/// being where it holds.
template<typename Holds>
bool anyPlace(const TokenIndex &where, const TokenIndex &what, int first, int end, Holds holds)
{
    int rarest = first;
    for (int k = first; k < end; ++k) {
        if (where.places(what.id(k)).size() < where.places(what.id(rarest)).size())
            rarest = k;
    }
    const auto wanted = what.ids().subspan(size_t(first), size_t(end - first));
    int looked = 0;
    for (const int at : where.places(what.id(rarest))) {
        const int place = at - (rarest - first);
        if (place < 0 || place + (end - first) > where.size())
            continue;
        if (++looked > placesLimit)
            return true;
        if (std::ranges::equal(where.ids().subspan(size_t(place), wanted.size()), wanted) && holds(place))
            return true;
    }
    return false;
}

} // namespace

RevisionMap::RevisionMap(QStringView before, QStringView after)
    : m_before(before)
    , m_after(after)
    , m_old(before, m_numbers)
    , m_new(after, m_numbers)
    , m_match(matchInOrder(m_old, m_new))
{
    findBlocks();
    findMoves();
}

/// Runs that stay together. What is short and lies between changes may be there by chance.
void RevisionMap::findBlocks()
{
    m_taken.fill(false, m_new.size());
    for (int first = 0; first < m_old.size();) {
        if (m_match[first] < 0) {
            ++first;
            continue;
        }
        int end = first + 1;
        while (end < m_old.size() && m_match[end] == m_match[end - 1] + 1)
            ++end;
        const Block block{first, end, m_match[first]};
        if (isTrusted(block)) {
            m_blocks.append(block);
            std::fill(m_taken.begin() + block.image, m_taken.begin() + block.imageEnd(), true);
        }
        first = end;
    }
}

bool RevisionMap::isTrusted(const Block &block) const
{
    // The ends of the texts are surroundings too.
    const bool atEnd = (block.first == 0 && block.image == 0) || (block.end == m_old.size() && block.imageEnd() == m_new.size());
    const int words = m_old.wordsBefore(block.end) - m_old.wordsBefore(block.first);
    return words >= (atEnd ? 1 : tellingWords);
}

void RevisionMap::findMoves()
{
    m_moved.fill(-1, m_old.size());
    m_origin.fill(-1, m_new.size());
    for (int k = 0; k < m_old.size(); ++k) {
        if (m_match[k] >= 0)
            m_origin[m_match[k]] = k;
    }
    const auto isFree = [this](int i, int j) { return !blockOf(m_blocks, i) && m_moved[i] < 0 && !m_taken[j]; };
    for (const auto &[i, j] : uniqueRuns(m_old, m_new, moveKey)) {
        if (!isFree(i, j) || !isFree(i + moveKey - 1, j + moveKey - 1))
            continue;
        Block move{i, i, j};
        while (move.first > 0 && move.image > 0 && m_old.id(move.first - 1) == m_new.id(move.image - 1) && isFree(move.first - 1, move.image - 1)) {
            --move.first;
            --move.image;
        }
        while (move.end < m_old.size() && move.imageEnd() < m_new.size() && m_old.id(move.end) == m_new.id(move.imageEnd()) && isFree(move.end, move.imageEnd()))
            ++move.end;
        if (m_old.wordsBefore(move.end) - m_old.wordsBefore(move.first) < movedWords)
            continue;
        for (int k = move.first; k < move.end; ++k)
            m_origin[m_moved[k] = move.image + k - move.first] = k;
        std::fill(m_taken.begin() + move.image, m_taken.begin() + move.imageEnd(), true);
        m_moves.append(move);
    }
    std::ranges::sort(m_moves, {}, &Block::first);
    m_moves.removeIf([this](const Block &move) { return isOddMove(move); });
}

/// Whether the words may have come to their new place by an edit of others that stood there, or have stayed and been edited while a
/// copy went elsewhere.
bool RevisionMap::isOddMove(const Block &move) const
{
    QHash<int, int> counts;
    int words = 0;
    for (int k = move.first; k < move.end; ++k) {
        if (m_old.isWord(k)) {
            ++counts[m_old.id(k)];
            ++words;
        }
    }
    const auto alike = [&](const TokenIndex &text, int from, int to, int skipFrom, int skipTo) {
        QHash<int, int> left = counts;
        int same = 0;
        to = std::min(to, from + 64 * (words + 8));
        for (int k = from; k < to; ++k) {
            if (k >= skipFrom && k < skipTo)
                continue;
            if (const auto here = left.find(text.id(k)); here != left.end() && *here > 0) {
                --*here;
                ++same;
            }
        }
        return same * 2 > words;
    };
    const Gap origin = gapAround(move.first);
    if (alike(m_new, origin.image, origin.imageEnd, move.image, move.imageEnd()))
        return true;
    const auto next = std::ranges::lower_bound(m_blocks, move.image, {}, &Block::image);
    const int from = next == m_blocks.cbegin() ? 0 : (next - 1)->end;
    const int to = next == m_blocks.cend() ? m_old.size() : next->first;
    return alike(m_old, from, to, move.first, move.end);
}

const RevisionMap::Block *RevisionMap::blockOf(const QList<Block> &blocks, int token) const
{
    const auto next = std::ranges::upper_bound(blocks, token, {}, &Block::first);
    if (next == blocks.cbegin() || token >= (next - 1)->end)
        return nullptr;
    return &*(next - 1);
}

/// The change that a token outside all blocks lies in.
RevisionMap::Gap RevisionMap::gapAround(int token) const
{
    const auto next = std::ranges::upper_bound(m_blocks, token, {}, &Block::first);
    Gap gap{0, m_old.size(), 0, m_new.size()};
    if (next != m_blocks.cbegin()) {
        gap.first = (next - 1)->end;
        gap.image = (next - 1)->imageEnd();
    }
    if (next != m_blocks.cend()) {
        gap.end = next->first;
        gap.imageEnd = next->image;
    }
    return gap;
}

/// Whether the old tokens [first, end) stand within [from, to) of `text`. A word too frequent to look everywhere counts as there.
bool RevisionMap::standsIn(const TokenIndex &text, int from, int to, int first, int end) const
{
    const int length = end - first;
    if (to - from < length)
        return false;
    const auto places = text.places(m_old.id(first));
    int looked = 0;
    for (auto at = std::ranges::lower_bound(places, from); at != places.end() && *at + length <= to; ++at) {
        if (++looked > placesLimit || std::ranges::equal(text.ids().subspan(size_t(*at), size_t(length)), m_old.ids().subspan(size_t(first), size_t(length))))
            return true;
    }
    return false;
}

/// Whether most of the pairs of neighbours among the old tokens [first, end) stand within [from, to) of `text` too: an edited copy.
bool RevisionMap::isEchoed(const TokenIndex &text, int from, int to, int first, int end) const
{
    int pairs = 0;
    int there = 0;
    for (int k = first; k + 1 < end; ++k) {
        if (!m_old.isWord(k) && !m_old.isWord(k + 1))
            continue;
        ++pairs;
        there += standsIn(text, from, to, k, k + 2) ? 1 : 0;
    }
    return pairs >= 3 && 3 * there >= 2 * pairs;
}

/// Whether the old tokens [first, end), which seem to stand at `image`, may be others: with the word behind (step 1) or before (-1)
/// them they stand elsewhere, as they were in the new text, or as they are now in the old one.
bool RevisionMap::goesOnElsewhere(int first, int end, int image, int step) const
{
    const int from = step > 0 ? first : first - 1;
    const int imageFrom = step > 0 ? image : image - 1;
    const int length = end - first + 1;
    const auto isOther = [](int own) { return [own](int place) { return place != own; }; };
    return (from >= 0 && from + length <= m_old.size() && anyPlace(m_new, m_old, from, from + length, isOther(imageFrom)))
        || (imageFrom >= 0 && imageFrom + length <= m_new.size() && anyPlace(m_old, m_new, imageFrom, imageFrom + length, isOther(from)));
}

/// Whether the same old tokens stood elsewhere too: nothing but their order tells which these are.
bool RevisionMap::hasTwin(int first, int end) const
{
    const int whole = first;
    while (first + 1 < end && !m_old.isWord(first)) // the signs of its neighbours tell nothing
        ++first;
    while (first + 1 < end && !m_old.isWord(end - 1))
        --end;
    if (!m_old.isWord(first))
        first = whole;
    return anyPlace(m_old, m_old, first, end, [first](int place) { return place != first; });
}

/// Whether the change has the old tokens [first, end) in it too.
bool RevisionMap::couldTake(const Gap &gap, int first, int end) const
{
    return standsIn(m_old, gap.first, gap.end, first, end) || standsIn(m_new, gap.image, gap.imageEnd, first, end);
}

/// The same for the word at the end of a mark, with what stands between it and the change. Words only put in must have them at their
/// far end to be others.
bool RevisionMap::couldTakeEnd(const Gap &gap, int first, int end, bool behind) const
{
    if (gap.first < gap.end)
        return couldTake(gap, first, end);
    const int length = end - first;
    return behind ? standsIn(m_new, std::max(gap.image, gap.imageEnd - length), gap.imageEnd, first, end)
                  : standsIn(m_new, gap.image, std::min(gap.imageEnd, gap.image + length), first, end);
}

/// Whether the changes beside the block might as well have taken the marked words, or the first or last of them, and left others like
/// them.
bool RevisionMap::couldSlide(const Block &block, int first, int end) const
{
    if (hasTwin(std::max(block.first, first - tailLimit), std::min(block.end, end + tailLimit)))
        return true;
    const auto isEchoedIn = [this](const Gap &gap, int from, int to) {
        return isEchoed(m_old, gap.first, gap.end, from, to) || isEchoed(m_new, gap.image, gap.imageEnd, from, to);
    };
    const Gap right = gapAround(block.end - 1);
    const int tail = std::min(block.end, first + tailLimit);
    if (couldTakeEnd(right, end - 1, std::min(block.end, end - 1 + tailLimit), true) || couldTake(right, first, tail) || isEchoedIn(right, first, tail))
        return true;
    if (tail == block.end && (right.end > right.first || right.imageEnd > right.image) && goesOnElsewhere(first, tail, block.image + first - block.first, 1))
        return true;
    const Gap left = gapBefore(block);
    const int head = std::max(block.first, end - tailLimit);
    if (couldTakeEnd(left, std::max(block.first, first + 1 - tailLimit), first + 1, false) || couldTake(left, head, end) || isEchoedIn(left, head, end))
        return true;
    return head == block.first && (left.end > left.first || left.imageEnd > left.image) && goesOnElsewhere(head, end, block.image, -1);
}

/// The change in front of a block.
RevisionMap::Gap RevisionMap::gapBefore(const Block &block) const
{
    const auto self = std::ranges::lower_bound(m_blocks, block.first, {}, &Block::first);
    const bool isFirst = self == m_blocks.cbegin();
    return {isFirst ? 0 : (self - 1)->end, block.first, isFirst ? 0 : (self - 1)->imageEnd(), block.image};
}

/// The span of new text for a mark whose first and last token are known there; white space at its ends is kept as far as it is there.
TextSpan RevisionMap::image(TextSpan mark, int first, int last, int imageFirst, int imageLast) const
{
    const auto map = [](qsizetype offset, TextSpan was, TextSpan is) {
        // Within a token by the distance from its nearer end; outside by the distance, as far as there is white space.
        return offset - was.start <= was.end - offset ? is.start + (offset - was.start) : is.end - (was.end - offset);
    };
    TextSpan there{map(mark.start, m_old.span(first), m_new.span(imageFirst)), map(mark.end, m_old.span(last), m_new.span(imageLast))};
    const qsizetype lowest = imageFirst > 0 ? m_new.span(imageFirst - 1).end : 0;
    const qsizetype highest = imageLast + 1 < m_new.size() ? m_new.span(imageLast + 1).start : m_after.size();
    there.start = std::clamp(there.start, lowest, highest);
    there.end = std::clamp(there.end, there.start, highest);
    return there;
}

Anchor RevisionMap::found(TextSpan mark, TextSpan there) const
{
    if (there.isEmpty())
        return {};
    if (there.of(m_after) != mark.of(m_before))
        return {AnchorState::Changed, there, {}};
    return {there == mark ? AnchorState::Exact : AnchorState::Moved, there, {}};
}

/// Places that could be meant: the same words where the new text is not explained by other words of the old one.
Anchor RevisionMap::notFound(TextSpan mark, int first, int end) const
{
    Anchor anchor;
    const int length = end - first;
    int looked = 0;
    for (const int at : m_new.places(m_old.id(first))) {
        if (++looked > placesLimit || anchor.candidates.size() >= maximumCandidates)
            break;
        if (at + length > m_new.size() || !std::ranges::equal(m_new.ids().subspan(size_t(at), size_t(length)), m_old.ids().subspan(size_t(first), size_t(length))))
            continue;
        const bool explained = std::all_of(m_taken.begin() + at, m_taken.begin() + at + length, [](bool taken) { return taken; });
        const bool own = m_match[first] == at || m_moved[first] == at;
        if (!explained || own)
            anchor.candidates.append(image(mark, first, end - 1, at, at + length - 1));
    }
    if (!anchor.candidates.isEmpty())
        anchor.state = AnchorState::Ambiguous;
    return anchor;
}

Anchor RevisionMap::inBlock(const Block &block, TextSpan mark, int first, int end) const
{
    const int shift = block.image - block.first;
    return found(mark, image(mark, first, end - 1, first + shift, end - 1 + shift));
}

/// Words kept between two changes close by: those that stand once in either text.
Anchor RevisionMap::inIsland(TextSpan mark, int first, int end) const
{
    const Gap gap = gapAround(first);
    if (end > gap.end || gap.end - gap.first > islandLimit || gap.imageEnd - gap.image > islandLimit)
        return {};
    for (int k = first; k < end; ++k) {
        if (m_match[k] < 0 || m_match[k] != m_match[first] + k - first)
            return {};
    }
    if (hasTwin(first, end))
        return {};
    const int there = m_match[first];
    if (anyPlace(m_new, m_old, first, end, [there](int place) { return place != there; }))
        return {};
    return found(mark, image(mark, first, end - 1, there, m_match[end - 1]));
}

/// Whether the block that ends or begins the change with `token` might end or begin elsewhere in it as well.
bool RevisionMap::isBlurred(const Gap &gap, int token) const
{
    return standsIn(m_old, gap.first, gap.end, token, token + 1) || standsIn(m_new, gap.image, gap.imageEnd, token, token + 1);
}

qsizetype RevisionMap::mapped(qsizetype offset, int token, int image) const
{
    const TextSpan was = m_old.span(token);
    const TextSpan is = m_new.span(image);
    return offset - was.start <= was.end - offset ? is.start + (offset - was.start) : is.end - (was.end - offset);
}

/// Where a border of a mark has gone: within a block, with words beside it that are the mark's, next to a block, or within the
/// letters that are the same at the ends of the change; else -1.
qsizetype RevisionMap::border(TextSpan mark, int token, bool isStart) const
{
    const qsizetype offset = isStart ? mark.start : mark.end;
    if (const Block *const block = blockOf(m_blocks, token))
        return couldSlide(*block, token, token + 1) ? -1 : mapped(offset, token, block->image + token - block->first);
    const Gap gap = gapAround(token);
    if (gap.image == gap.imageEnd)
        return -1;
    const int inner = isStart ? token + 2 : token - 2; // a run of three into the mark
    const int low = std::min(token, inner);
    const bool within = inner >= gap.first && inner < gap.end && m_old.span(low).start >= mark.start && m_old.span(low + 2).end <= mark.end;
    if (within && m_match[low] >= 0 && m_match[low + 1] == m_match[low] + 1 && m_match[low + 2] == m_match[low] + 2 && !hasTwin(low, low + 3)
        && !anyPlace(m_new, m_old, low, low + 3, [this, low](int place) { return place != m_match[low]; }))
        return mapped(offset, token, m_match[token]);
    const qsizetype from = m_old.span(gap.first).start;
    const qsizetype to = m_old.span(gap.end - 1).end;
    const qsizetype imageFrom = m_new.span(gap.image).start;
    const qsizetype imageTo = m_new.span(gap.imageEnd - 1).end;
    if (isStart && offset <= from)
        return gap.first > 0 && isBlurred(gap, gap.first - 1) ? -1 : imageFrom;
    if (!isStart && offset >= to)
        return gap.end < m_old.size() && isBlurred(gap, gap.end) ? -1 : imageTo;
    const QStringView was = m_before.sliced(from, to - from);
    const QStringView is = m_after.sliced(imageFrom, imageTo - imageFrom);
    const qsizetype shorter = std::min(was.size(), is.size());
    qsizetype same = 0;
    while (same < shorter && was[same] == is[same])
        ++same;
    if (offset - from <= same && (offset - from < same || isStart))
        return imageFrom + (offset - from);
    qsizetype tail = 0;
    while (tail < shorter - same && was[was.size() - 1 - tail] == is[is.size() - 1 - tail])
        ++tail;
    if (to - offset <= tail && (to - offset < tail || !isStart))
        return imageTo - (to - offset);
    return -1;
}

/// Whether the tokens begin a sentence or line, or are at its end: what stands there may be a new one.
bool RevisionMap::beginsOrEnds(int first, int end) const
{
    const auto ends = [this](int token) {
        const QChar sign = m_before[m_old.span(token).end - 1];
        return sign == u'.' || sign == u'?' || sign == u'!';
    };
    const auto parted = [&](int left) { // from the next one
        return left < 0 || left + 1 >= m_old.size() || ends(left)
            || m_before.sliced(m_old.span(left).end, m_old.span(left + 1).start - m_old.span(left).end).contains(u'\n');
    };
    return parted(first - 1) || parted(end - 1);
}

/// Whether a word of the mark that seems gone stands beside its new words.
bool RevisionMap::leftBeside(int first, int end, int imageFirst, int imageEnd) const
{
    for (int k = first; k < end; ++k) {
        if (m_match[k] >= 0 || !m_old.isWord(k))
            continue;
        const Gap gap = gapAround(k);
        if (standsIn(m_new, gap.image, std::min(imageFirst, gap.imageEnd), k, k + 1) || standsIn(m_new, std::max(imageEnd, gap.image), gap.imageEnd, k, k + 1))
            return true;
    }
    return false;
}

/// Other words between the same borders.
Anchor RevisionMap::changed(TextSpan mark, int first, int end) const
{
    const TextSpan there{border(mark, first, true), border(mark, end - 1, false)};
    if (there.start < 0 || there.end <= there.start)
        return {};
    qsizetype kept = 0;
    qsizetype letters = 0;
    for (int k = first; k < end; ++k) {
        if (m_moved[k] >= 0)
            return {}; // part of it has gone elsewhere
        letters += m_old.span(k).length();
        kept += m_match[k] >= 0 ? m_old.span(k).length() : 0;
    }
    const int imageFirst = m_new.firstEndingAfter(there.start);
    const int imageEnd = m_new.endOfThoseBefore(there.end);
    for (int k = imageFirst; k < imageEnd; ++k) {
        if (m_origin[k] >= 0 && (m_origin[k] < first || m_origin[k] >= end))
            return {}; // something has come into it
    }
    const int words = m_old.wordsBefore(end) - m_old.wordsBefore(first);
    const int wordsThere = m_new.wordsBefore(imageEnd) - m_new.wordsBefore(imageFirst);
    if (leftBeside(first, end, imageFirst, imageEnd))
        return {};
    const bool replaced = words <= 2 && wordsThere > 0 && wordsThere <= 3 && !beginsOrEnds(first, end);
    const bool alike = double(kept) >= enoughKept * double(letters) && wordsThere <= 2 * words + 4;
    return replaced || alike ? found(mark, there) : Anchor{};
}

/// Whether a word at the end of the mark may have stayed behind: it ends what moved, and stands beside that too.
bool RevisionMap::isLoose(const Block &move, int first, int end) const
{
    const Gap gap = gapAround(move.first);
    const auto beside = [&](int token) {
        return m_old.isWord(token) && (standsIn(m_old, gap.first, move.first, token, token + 1) || standsIn(m_old, move.end, gap.end, token, token + 1));
    };
    return (first == move.first && beside(first)) || (end == move.end && beside(end - 1));
}

Anchor RevisionMap::place(TextSpan mark) const
{
    mark.start = std::clamp(mark.start, qsizetype{0}, m_before.size());
    mark.end = std::clamp(mark.end, mark.start, m_before.size());
    const int first = m_old.firstEndingAfter(mark.start);
    const int end = m_old.endOfThoseBefore(mark.end);
    if (first >= end)
        return m_before == m_after ? Anchor{AnchorState::Exact, mark, {}} : Anchor{};
    if (const Block *const block = blockOf(m_blocks, first); block && end <= block->end)
        return couldSlide(*block, first, end) ? notFound(mark, first, end) : inBlock(*block, mark, first, end);
    if (const Block *const move = blockOf(m_moves, first);
        move && end <= move->end && !isLoose(*move, first, end) && !hasTwin(std::max(move->first, first - tailLimit), std::min(move->end, end + tailLimit)))
        return inBlock(*move, mark, first, end);
    if (const Anchor anchor = inIsland(mark, first, end); anchor.isFound())
        return anchor;
    if (const Anchor anchor = changed(mark, first, end); anchor.isFound())
        return anchor;
    return notFound(mark, first, end);
}

qsizetype RevisionMap::nearest(qsizetype offset) const
{
    if (m_blocks.isEmpty())
        return std::clamp(offset, qsizetype{0}, m_after.size());
    const int token = std::min(m_old.firstEndingAfter(offset), m_old.size() - 1);
    const auto next = std::ranges::upper_bound(m_blocks, token, {}, &Block::first);
    if (next == m_blocks.cbegin())
        return 0;
    const Block &block = *(next - 1);
    return m_new.span(block.image + std::min(token, block.end - 1) - block.first).start;
}

} // namespace nutgraf
