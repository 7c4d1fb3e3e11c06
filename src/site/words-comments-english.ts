import { englishPlural } from '../arabic/plural.ts'
import type { CommentWords } from './words-comments.ts'

/** The words around comments in English. */
export function englishCommentWords(): CommentWords {
  const counted = { zero: 'No comments', one: '# comment', other: '# comments' }
  return {
    title: 'Comments',
    count: (count) => englishPlural(count, counted),
    none: 'No comments yet. Be the first to write one.',
    write: 'Write a comment',
    closed: 'Comments on this story are closed.',
    rules: 'House rules',
    name: 'Name',
    text: 'Comment',
    email: 'E-mail (optional)',
    emailHint: 'Only to tell you of replies; never shown.',
    send: 'Send',
    working: 'One moment, your browser is proving that it means it…',
    failed: 'The comment did not get through. What you wrote is still here; please try again.',
    waits: 'Without JavaScript, a moderator reads it first.',
    privacy: 'What do we keep?',
    reply: 'Reply',
    replyTo: 'Reply to',
    recommend: 'Recommend',
    report: 'Report',
    link: 'Link',
    staff: 'Newsroom',
    edited: 'edited',
    gone: 'This comment is gone.',
    onPageBefore: 'on the page before',
    more: 'More comments',
    oldest: 'Oldest first',
    newest: 'Newest first',
    backToStory: 'To the story',
    backToComments: 'To all comments',
    conversation: (name) => `Comment by ${name}`,

    wrong: 'Found a mistake in the story?',
    wrongTitle: 'Tell us of a mistake',
    wrongIntroduction:
      'What you write here goes to the editors and is not published. We look into it; if you are right, a correction appears at the top of the story.',
    wrongChoose: 'Where is it?',
    wrongWhole: 'In all of the story, or I cannot say where',
    wrongText: 'What is wrong? What is right, and how do you know?',
    wrongSend: 'Send to the editors',
    answered: 'What the newsroom says',
    corrected: 'A correction was published with the story.',
    seeCorrection: 'Read the correction',
    fromReader: 'after a reader told us',

    reportTitle: 'Report a comment',
    reportIntroduction:
      'A moderator will look at the comment. Who wrote it does not learn who reported it; we do not keep that.',
    reportReasons: {
      abuse: 'Abuse or hate',
      spam: 'Advertising or repetition',
      'personal-data': 'Personal information',
      'off-topic': 'Off topic',
      illegal: 'Against the law',
      other: 'Another reason',
    },
    reportText: 'Explanation (optional)',
    reportSend: 'Send the report',
    reported: { title: 'We have your report', text: 'Thank you. A moderator will look at the comment.' },

    own: 'Your comment',
    states: {
      received: { title: 'We have your comment', text: 'It is being checked.' },
      waiting: {
        title: 'Your comment is waiting for a moderator',
        text: 'We have your comment, and it is safe with us. A moderator will read it before it is published.',
      },
      held: {
        title: 'Your comment is being looked at',
        text: 'We have your comment, and it is safe with us. A moderator will read it before it is published.',
      },
      published: { title: 'Your comment is published', text: 'Thank you for taking part.' },
      refused: { title: 'Your comment was not published', text: 'It does not keep to the rules of this site.' },
      removed: { title: 'Your comment was removed', text: 'A moderator removed it.' },
      deleted: { title: 'Your comment is deleted', text: 'We keep nothing of it.' },
      answered: { title: 'The newsroom has looked into what you wrote', text: 'Thank you for telling us.' },
    },
    requestStates: {
      received: { title: 'We have your note', text: 'It is being checked.' },
      waiting: {
        title: 'The editors have your note',
        text: 'They will look into it, and you find their answer on this page. What you wrote is not published.',
      },
      held: {
        title: 'The editors have your note',
        text: 'They will look into it, and you find their answer on this page. What you wrote is not published.',
      },
      refused: { title: 'Your note was not taken', text: 'Thank you for your attention.' },
      deleted: { title: 'Your note is deleted', text: 'We keep nothing of it.' },
    },
    rule: 'Reason',
    appeal: {
      title: 'Object to this decision',
      text: 'If you think the decision is wrong, say why. A moderator looks at it once more, and you find the answer on this page.',
      label: 'Why is the decision wrong?',
      send: 'Send the objection',
      own: 'Your objection',
      states: {
        open: 'Your objection has arrived and is not decided yet.',
        granted: 'Your objection was upheld, and the comment is published.',
        dismissed: 'The decision was looked at once more, and it stands.',
      },
    },
    keep: 'Keep the address of this page if you want to see later what became of your comment: it is its key, and nobody else has it.',
    change: 'Change or delete',
    changeUntil: (time) => `You can change or delete it until ${time}.`,
    save: 'Save the change',
    remove: 'Delete the comment',
    removed: { title: 'Your comment is deleted', text: 'We keep nothing of it.' },

    keeps: {
      title: 'Comments and your privacy',
      paragraphs: (facts) => [
        'No account is needed to comment. Of your comment we keep the name you wrote, the text and its time, the story it stands under, what we decided about it and why, until you delete it.',
        facts.moderated
          ? 'A moderator reads each comment before it is published.'
          : 'A comment is published at once, unless a check on our own server stops it; then a moderator reads it.',
        'Your browser keeps a random key. We keep its fingerprint (SHA-256), so that your comment is yours: ' +
          `with it you can change or delete the comment for ${facts.editingMinutes} minutes, and show or delete everything you wrote whenever you like.`,
        ...(facts.askedHost === null
          ? []
          : [
              `Before it is published, the name you wrote, the text and the story are shown to a checking service that the newsroom uses (${facts.askedHost}). ` +
                'Your network address, your e-mail address and your key are not sent there.',
            ]),
        'We do not keep your network (IP) address. To hold back floods we count what comes by a value derived from it with a random salt; ' +
          `the salt is deleted within ${facts.senderHours} hours, and with it every way back to the address.`,
        'In place of a third party that looks for machines, your browser does a short calculation. ' +
          `All that we keep of it is a random number, for ${facts.proofMinutes} minutes at most.`,
        'When you recommend or report a comment, we do not keep who did so.',
        ...(facts.email
          ? [
              'If you give us your e-mail address, it is used to tell you of replies and for nothing else: it is not shown, nothing is sent before you confirm it, ' +
                `and it is deleted after ${facts.unconfirmedDays} days if you do not, and when you stop the letters.`,
            ]
          : []),
      ],
      own: 'Show or delete what we keep of you',
    },

    confirm: {
      title: 'Confirm that you want to hear of replies',
      text: 'We write to you when somebody replies to your comment. Every letter lets you stop that.',
      act: 'Confirm',
      done: 'Done. We will tell you when somebody replies to your comment.',
    },
    stop: {
      title: 'Stop letters about replies',
      text: 'You will get no more letters from us, and we delete your address.',
      act: 'Stop the letters',
      done: 'Done. Your address is deleted, and no more letters will come.',
    },
    data: {
      title: 'What we keep of you',
      introduction:
        'Comments need no account: we know you only by a key in your browser, or by your e-mail address if you gave it.',
      byKey: 'By your browser’s key',
      byKeyText:
        'The key is in the browser that you commented with, or in the address of the page that came after sending.',
      key: 'Key',
      show: 'Show my comments',
      remove: 'Delete all of them',
      sureTitle: 'Delete all of your comments',
      sure: 'All of these comments will be deleted, and your e-mail address if it is kept. This cannot be undone.',
      removeForGood: 'Yes, delete all of them',
      byEmail: 'By your e-mail address',
      byEmailText: 'We send you a link to what is kept with your address; there you can delete it.',
      ask: 'Send the link',
      sent: 'If anything is kept with this address, a letter is on its way.',
      nothing: 'No comment of yours is kept here.',
      kept: (count) => `Kept of yours: ${englishPlural(count, counted)}.`,
      removed: 'All that was kept is deleted.',
      download: 'Download as JSON',
    },
  }
}
